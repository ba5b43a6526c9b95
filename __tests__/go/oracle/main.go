// Command oracle answers questions with the Go toolchain's own packages, copied beside it from GOROOT.
// Standard input is a JSON list of [name, argument...]; standard output the list of answers.
package main

import (
	"encoding/json"
	"os"
	"strings"

	"golang.org/x/mod/modfile"
	"golang.org/x/mod/module"
	"golang.org/x/mod/semver"

	"oracle/gover"
	"oracle/quoted"
)

type version struct {
	Module, Version string
}

type file struct {
	Lines         []int // of the errors
	Messages      []string
	Module        string
	HasModule     bool
	Go, Toolchain string
	Require       []struct {
		version
		Indirect bool
		Line     int
	}
	Replace []struct {
		Old, New version
		Line     int
	}
	Exclude []struct {
		version
		Line int
	}
	Use []struct {
		Path string
		Line int
	}
	Tool []string
}

func parseMod(parse func(string, []byte, modfile.VersionFixer) (*modfile.File, error), text string) any {
	var out file
	f, err := parse("go.mod", []byte(text), nil)
	if err != nil {
		return failed(err)
	}
	if f.Module != nil {
		out.HasModule, out.Module = true, f.Module.Mod.Path
	}
	if f.Go != nil {
		out.Go = f.Go.Version
	}
	if f.Toolchain != nil {
		out.Toolchain = f.Toolchain.Name
	}
	for _, r := range f.Require {
		out.Require = append(out.Require, struct {
			version
			Indirect bool
			Line     int
		}{version{r.Mod.Path, r.Mod.Version}, r.Indirect, r.Syntax.Start.Line})
	}
	for _, x := range f.Exclude {
		out.Exclude = append(out.Exclude, struct {
			version
			Line int
		}{version{x.Mod.Path, x.Mod.Version}, x.Syntax.Start.Line})
	}
	for _, r := range f.Replace {
		out.Replace = append(out.Replace, replaced(r))
	}
	for _, t := range f.Tool {
		out.Tool = append(out.Tool, t.Path)
	}
	return out
}

func replaced(r *modfile.Replace) struct {
	Old, New version
	Line     int
} {
	return struct {
		Old, New version
		Line     int
	}{version{r.Old.Path, r.Old.Version}, version{r.New.Path, r.New.Version}, r.Syntax.Start.Line}
}

func parseWork(text string) any {
	var out file
	f, err := modfile.ParseWork("go.work", []byte(text), nil)
	if err != nil {
		return failed(err)
	}
	if f.Go != nil {
		out.Go = f.Go.Version
	}
	if f.Toolchain != nil {
		out.Toolchain = f.Toolchain.Name
	}
	for _, u := range f.Use {
		out.Use = append(out.Use, struct {
			Path string
			Line int
		}{u.Path, u.Syntax.Start.Line})
	}
	for _, r := range f.Replace {
		out.Replace = append(out.Replace, replaced(r))
	}
	return out
}

func failed(err error) file {
	var out file
	for _, e := range err.(modfile.ErrorList) {
		text := e.Error()
		out.Lines = append(out.Lines, e.Pos.Line)
		out.Messages = append(out.Messages, text[strings.Index(text, ": ")+2:])
	}
	return out
}

// orError is the text, or nil if there is none.
func orError(text string, err error) any {
	if err != nil {
		return nil
	}
	return text
}

func answer(name string, a []string) any {
	switch name {
	case "Parse":
		return parseMod(modfile.Parse, a[0])
	case "ParseLax":
		return parseMod(modfile.ParseLax, a[0])
	case "ParseWork":
		return parseWork(a[0])
	case "CanonicalVersion":
		return module.CanonicalVersion(a[0])
	case "IsPseudoVersion":
		return module.IsPseudoVersion(a[0])
	case "Compare":
		return semver.Compare(a[0], a[1])
	case "CheckPath":
		return module.CheckPath(a[0]) == nil
	case "Check":
		return module.Check(a[0], a[1]) == nil && module.CanonicalVersion(a[1]) == a[1]
	case "EscapePath":
		return orError(module.EscapePath(a[0]))
	case "UnescapePath":
		return orError(module.UnescapePath(a[0]))
	case "EscapeVersion":
		return orError(module.EscapeVersion(a[0]))
	case "UnescapeVersion":
		return orError(module.UnescapeVersion(a[0]))
	case "MatchPrefixPatterns":
		return module.MatchPrefixPatterns(a[0], a[1])
	case "CompareGo":
		return gover.Compare(a[0], a[1])
	case "Quoted":
		words, err := quoted.Split(a[0])
		if err != nil || words == nil {
			return []string{}
		}
		return words
	}
	panic("unknown question " + name)
}

func main() {
	var questions [][]string
	if err := json.NewDecoder(os.Stdin).Decode(&questions); err != nil {
		panic(err)
	}
	answers := make([]any, len(questions))
	for i, q := range questions {
		answers[i] = answer(q[0], q[1:])
	}
	if err := json.NewEncoder(os.Stdout).Encode(answers); err != nil {
		panic(err)
	}
}
