// Hello prints a greeting and an identifier: a small program with real dependencies to download.
package main

import (
	"fmt"

	"github.com/google/uuid"
	"rsc.io/quote"
)

func main() {
	fmt.Println(quote.Hello(), uuid.NewString())
}
