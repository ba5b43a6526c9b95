// A lookup as sum.golang.org answers it; the signature is of another tree, and nobody here checks it.

export const lookup = `52073
rsc.io/quote v1.5.2 h1:w5fcysjrx7yqtD/aO+QwRjYZOKnaM9Uh2b40tElTs3Y=
rsc.io/quote v1.5.2/go.mod h1:LzX7hefJvL54yjefDEDHNONDjII0t9xZLPXsUe+TKr0=

go.sum database tree
57031
9JgGGcOEhFLjcYfPLqLxRN+B1UWQsVcRBqvGfu6VyNc=

— sum.golang.org Az3grsdZ0W5IOVpHx6ZgEBTvhWvLDvuKNtlLwOrLbcWBZkNdGDRkQwEXuCdDhDjZdHMcZBiqqBEfFnkH
`;
