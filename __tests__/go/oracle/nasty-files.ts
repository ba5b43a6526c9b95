// Files of Go's by hand, each with something that a careless reader gets wrong.

export interface NastyFile {
  readonly name: string;
  readonly text: string;
}

const named = (files: Readonly<Record<string, string>>): readonly NastyFile[] =>
  Object.entries(files).map(([name, text]) => ({ name, text }));

export const nastyGoMods = named({
  "an empty file": "",
  "nothing but a comment": "// nothing here",
  "a byte order mark": "\u{feff}module example.com/m\n",
  "a byte order mark further down": "module example.com/m\n\u{feff}go 1.21\n",
  "CRLF line ends":
    "module example.com/m\r\n\r\ngo 1.21\r\n\r\nrequire (\r\n\ta.com/b v1.0.0 // indirect\r\n\tc.com/d v1.0.0\r\n)\r\n",
  "lone carriage returns are blanks": "module\rexample.com/m\ngo\r1.21\n",
  "blocks and single lines of everything": `module example.com/m // Deprecated: use another

go 1.24.1

toolchain go1.26.8

godebug default=go1.21
godebug (
	panicnil=1
	asynctimerchan=0
)

require github.com/Azure/x v1.2.3
require (
	// a comment
	golang.org/x/text v0.3.0-20200101000000-abcdefabcdef // indirect

	gopkg.in/yaml.v3 v3.0.1 // indirect; and more
	old.example/big v2.0.0+incompatible //indirect
	old.example/other v1.0.0 // not indirect
)

replace a.example/x => ../x
replace (
	a.example/y v1.0.0 => ./y
	a.example/z => b.example/z/v2 v2.1.0
	a.example/z v1.1.0 => b.example/z/v2 v2.2.0
	a.example/w => C:/work
	a.example/v => /srv/v
)

exclude a.example/x v1.0.0
exclude (
	a.example/x v1.0.1
)

retract v1.0.0 // oops
retract [v1.1.0, v1.2.0]
retract (
	v1.3.0
	[v1.4.0,v1.5.0] // both
)

tool golang.org/x/tools/cmd/stringer
tool (
	example.com/m/tool
)

ignore ./node_modules
ignore (
	static
)
`,
  "quoted strings":
    'module "example.com/m"\nrequire "a.com/\\x62" "v1.0.0"\nreplace "a.com/b" => "../with space \\u00e9 \\"q\\""\n',
  "octal bytes and surrogates":
    'module "example.com/\\303\\251"\ntool "a\\ud800"\ntool "\\400"\ntool "\\\'"\n',
  "strings in back quotes": "module `example.com/m`\n",
  "a quote inside a word": 'module exam"ple.com/m\n',
  "a string over two lines": 'module "example.com\n/m"\n',
  "a string that hides a line end": 'module "example.com\\\n/m"\nfoo\n',
  "a string without an end": 'module "example.com',
  "a string that ends in a backslash": 'module "example.com\\',
  "a comment that touches a word": "module example.com/m//comment\nrequire a.com/b v1.0.0//indirect\n",
  "a comment of the other kind": "module example.com/m /* no */\n",
  "a comment of the other kind inside a word": "module example.com/m/*no*/\n",
  "two ways to say indirect":
    "require a.com/b v1.0.0 // indirect and more\nrequire a.com/c v1.0.0 //  indirect;\nrequire a.com/d v1.0.0 /// indirect\n",
  "indirect on a block": "require ( // indirect\n\ta.com/b v1.0.0\n) // indirect\n",
  "an indirect comment above": "require (\n\t// indirect\n\ta.com/b v1.0.0\n)\n",
  "a no-break space": "module example.com/m\ngo\u{a0}1.21\n",
  "a form feed": "module example.com/m\f\n",
  "a NUL": "module example.com/m\0\n",
  "letters from afar": "module example.com/модуль\ntool 工具\n",
  "an empty block": "require ()\nreplace ( )\nexclude (\n)\n",
  "parentheses in the middle": "require ( a.com/b v1.0.0 )\ntool ( )x\n",
  "a block that never ends": "module example.com/m\nrequire (\n\ta.com/b v1.0.0\n",
  "words behind a closing paren": "require (\n) a.com/b v1.0.0\n",
  "a lone paren": ")\n(\n",
  "unknown directives and blocks":
    "module example.com/m\nfuture 1\nfuture (\n\tx\n)\ngo (\n\t1.21\n)\nrequire x (\n)\n",
  "names of JavaScript": "constructor x\n__proto__ (\n\ty\n)\ntoString\n",
  "a merge conflict":
    "module example.com/m\n<<<<<<< HEAD\nrequire a.com/b v1.0.0\n=======\nrequire a.com/b v1.1.0\n>>>>>>> other\n",
  "everything twice":
    "module example.com/m\nmodule example.com/m\ngo 1.21\ngo 1.22\ntoolchain go1.22.0\ntoolchain default\n",
  "a wrong module line, then a right one": "module a b\nmodule example.com/m\n",
  "a module line without a path": "module\n",
  "an empty module path": 'module ""\n',
  "go lines that are none": "go\ngo 1\ngo 1.021\ngo v1.21\ngo 1.21.x\ngo 1.21 // fine\n",
  "toolchain lines that are none": "toolchain 1.21\ntoolchain go2\ntoolchain\ntoolchain go1.21rc1 x\n",
  "a prerelease and a custom toolchain": "go 1.23rc2\ntoolchain go1.23.1-custom\n",
  "short versions": "require a.com/b v1\nrequire a.com/c v1.2 // indirect\nexclude a.com/b v1.2.3+meta\n",
  "versions of another major version":
    "require a.com/b v2.0.0\nrequire a.com/b/v2 v3.0.0\nrequire gopkg.in/x.v2 v3.0.0\nexclude a.com/b/v3 v0.1.0\nreplace a.com/b/v2 v1.0.0 => ../b\n",
  "versions of another major version that are fine":
    "require gopkg.in/check.v1 v0.0.0-20161208181325-20d25e280405\nrequire gopkg.in/x.v2-unstable v2.0.0\nrequire a.com/b v3.1.0+incompatible\nreplace a.com/b => a.com/b/v2 v1.0.0\n",
  "paths that end badly":
    "require a.com/b/v1 v1.0.0\nrequire gopkg.in/yaml v1.0.0\nreplace a.com/b/v1 => ../b\n",
  "paths that no proxy serves": "require foo v1.0.0\nrequire ../up v1.0.0\nreplace foo => ./foo\n",
  "replacements that are none":
    "replace a.com/b\nreplace a.com/b =>\nreplace a.com/b => c.com/d\nreplace a.com/b => c.com/d@v1.0.0\nreplace a.com/b => ../d v1.0.0\nreplace => ../d\nreplace a.com/b v1.0.0 ../d\nreplace a.com/b => c.com/d v1.0.0 x\n",
  "replacements near a directory":
    "replace a.com/b => .\nreplace a.com/c => ..\nreplace a.com/d => c:x\nreplace a.com/e => .x\n",
  "an arrow as a version": "replace a.com/b => => v1.0.0\n",
  "requirements that are none":
    "require\nrequire a.com/b\nrequire a.com/b v1.0.0 x\nrequire a.com/b, v1.0.0\n",
  "retractions that are none":
    "retract\nretract [\nretract [v1.0.0\nretract [v1.0.0,\nretract [v1.0.0, v1.1.0\nretract v1.0.0 v1.1.0\nretract (v1.0.0)\nretract [v1.0.0, v1.1.0] x\nretract 'v1'\n",
  "a retraction of anything": "retract foo\n",
  "tools and ignores that are none": "tool\ntool a b\nignore\nignore 'x'\ntool \"a b\"\n",
  "debug settings that are none":
    'godebug\ngodebug a\ngodebug a=b c=d\ngodebug "a=b"\ngodebug a=b,c=d\ngodebug a=b=c\n',
});

export const nastyGoWorks = named({
  "an empty workspace": "",
  "a byte order mark": "\u{feff}go 1.21\n",
  "CRLF line ends": "go 1.21\r\n\r\nuse (\r\n\t./a\r\n\t./b // second\r\n)\r\n",
  everything: `go 1.24.1
toolchain go1.26.8
godebug default=go1.21
use .
use (
	./a
	"../with space"
	/abs
	C:\\b
)
replace a.com/b => ./b
replace (
	a.com/c v1 => d.com/e v1.2
)
`,
  "directives of go.mod": "module a.com/b\nrequire a.com/b v1.0.0\ntool x\nexclude (\n)\n",
  "use lines that are none": "use\nuse a b\nuse 'a'\nuse `a`\n",
  "replacements that are none":
    "go 1.21\nreplace a.com/b => b\nreplace a.com/b => b master\nreplace a.com/b/v2 v1 => ../b\n",
  "everything twice": "go 1.21\ngo 1.22\ntoolchain default\ntoolchain default\nuse ./a\nuse ./a\n",
  "lines that are none": "go v1.21\ntoolchain x\ngodebug x\n",
  "a block that never ends": "use (\n",
});
