"use strict";
// The editor of /sparql: colours, prefixes, saved questions, an answer as a table, an address that keeps the query.

const data = JSON.parse(document.getElementById("data").textContent);
const query = document.getElementById("query");
const colours = document.getElementById("colours");
const status = document.getElementById("status");
const answer = document.getElementById("answer");
const link = document.getElementById("link");
const format = document.getElementById("format");
const example = document.getElementById("example");

const TOKENS = new RegExp([
  "(?<comment>#[^\\n]*)",
  "(?<iri><[^\\s<>\"{}|^`\\\\]*>)",
  "(?<string>\"\"\"[^]*?\"\"\"|'''[^]*?'''|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')",
  "(?<variable>[?$]\\w+)",
  "(?<name>[A-Za-z][\\w-]*:[\\w.%-]*|:[\\w%-]+)",
  "(?<keyword>\\b(?:PREFIX|BASE|SELECT|CONSTRUCT|ASK|DESCRIBE|DISTINCT|REDUCED|WHERE|FROM|NAMED|GRAPH|OPTIONAL|UNION|MINUS"
    + "|FILTER|BIND|AS|VALUES|SERVICE|SILENT|EXISTS|NOT|IN|GROUP|BY|HAVING|ORDER|ASC|DESC|LIMIT|OFFSET|COUNT|SUM|MIN|MAX|AVG"
    + "|SAMPLE|GROUP_CONCAT|SEPARATOR|STR|LANG|DATATYPE|BOUND|IF|COALESCE|REGEX|REPLACE|CONTAINS|STRSTARTS|STRENDS|LCASE|UCASE"
    + "|YEAR|MONTH|DAY|NOW|a)\\b)",
  "(?<number>\\b\\d+(?:\\.\\d+)?\\b)",
].join("|"), "gi");

function escapeHtml(text) {
  return text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);
}

function colour() {
  let html = "";
  let end = 0;
  for (const match of query.value.matchAll(TOKENS)) {
    const kind = Object.keys(match.groups).find((name) => match.groups[name] !== undefined);
    html += escapeHtml(query.value.slice(end, match.index)) + `<span class="${kind}">${escapeHtml(match[0])}</span>`;
    end = match.index + match[0].length;
  }
  colours.innerHTML = html + escapeHtml(query.value.slice(end)) + "\n";
  colours.scrollTop = query.scrollTop;
  colours.scrollLeft = query.scrollLeft;
  link.href = "sparql?query=" + encodeURIComponent(query.value);
}

// Declares the prefixes that are used and known but not declared yet, above the query.
function declarePrefixes() {
  const bare = query.value.replace(/#[^\n]*|<[^\s>]*>|"[^"\n]*"|'[^'\n]*'/g, " ");
  const declared = new Set([...query.value.matchAll(/PREFIX\s+([\w-]*):/gi)].map((match) => match[1]));
  const used = new Set([...bare.matchAll(/(?:^|[^\w?$:-])([A-Za-z][\w-]*):/g)].map((match) => match[1]));
  const missing = [...used].filter((name) => !declared.has(name) && data.prefixes[name]);
  if (missing.length) {
    const lines = missing.map((name) => `PREFIX ${name}: <${data.prefixes[name]}>\n`).join("");
    const at = query.selectionStart + lines.length;
    query.value = lines + query.value;
    query.setSelectionRange(at, at);
  }
}

function shortName(iri) {
  for (const [name, space] of Object.entries(data.prefixes)) {
    if (iri.startsWith(space) && /^[\w.%-]*$/.test(iri.slice(space.length))) {
      return name + ":" + iri.slice(space.length);
    }
  }
  return iri;
}

// A link to where this server answers for the IRI.
function address(iri) {
  return iri.startsWith(data.base) ? iri.slice(data.base.length).replace(/^ontology#/, "ontology#") || "./" : iri;
}

function cell(term) {
  const td = document.createElement("td");
  if (!term) {
    return td;
  }
  if (term.type === "uri") {
    const a = document.createElement("a");
    a.href = /^https?:/.test(term.value) ? address(term.value) : "#";
    a.textContent = shortName(term.value);
    td.append(a);
  } else {
    td.textContent = term.value;
    const kind = term["xml:lang"] || (term.datatype ? shortName(term.datatype) : "");
    if (kind) {
      const small = document.createElement("small");
      small.textContent = " " + kind;
      td.append(small);
    }
  }
  return td;
}

function table(results) {
  const table = document.createElement("table");
  const head = table.createTHead().insertRow();
  for (const name of results.head.vars) {
    const th = document.createElement("th");
    th.scope = "col";
    th.textContent = name;
    head.append(th);
  }
  const body = table.createTBody();
  for (const row of results.results.bindings) {
    const tr = body.insertRow();
    results.head.vars.forEach((name) => tr.append(cell(row[name])));
  }
  return table;
}

function text(content) {
  const pre = document.createElement("pre");
  pre.tabIndex = 0;
  pre.textContent = content;
  return pre;
}

function showProblem(problem) {
  status.textContent = [problem.title, problem.detail, ...(problem.nearest || []), problem.advice].filter(Boolean).join(" — ");
  status.className = "problem";
  if (problem.line) {
    const lines = query.value.split("\n");
    const start = lines.slice(0, problem.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + problem.column - 1;
    query.focus();
    query.setSelectionRange(start, start + (problem.token || " ").length);
  }
}

async function show(response, milliseconds) {
  const type = (response.headers.get("Content-Type") || "").split(";")[0];
  const hint = response.headers.get("Entente-Hint");
  const missing = response.headers.get("Entente-Partial");
  let said = "";
  if (type === "application/sparql-results+json") {
    const results = await response.json();
    if ("boolean" in results) {
      said = results.boolean ? "yes" : "no";
    } else {
      const rows = results.results.bindings.length;
      said = rows + (rows === 1 ? " row" : " rows");
      answer.append(table(results));
    }
  } else {
    answer.append(text(await response.text()));
  }
  const release = response.headers.get("Entente-Release");
  status.textContent = [said, Math.round(milliseconds) + " ms", "release " + release, missing && "PARTIAL: " + missing, hint].filter(Boolean).join(" · ");
}

async function run() {
  answer.replaceChildren();
  status.className = "";
  status.textContent = "asking …";
  const accept = format.value || "application/sparql-results+json, text/turtle;q=0.9, application/trig;q=0.8";
  const start = performance.now();
  try {
    const response = await fetch("sparql", {
      method: "POST",
      headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: accept },
      body: new URLSearchParams({ query: query.value }),
    });
    if (response.ok) {
      await show(response, performance.now() - start);
    } else {
      showProblem(await response.json());
    }
  } catch (error) {
    showProblem({ title: "No whole answer came", detail: String(error.message || error) });
  }
}

for (const [index, { text: name }] of data.examples.entries()) {
  example.add(new Option(name, String(index)));
}
example.addEventListener("change", () => {
  if (example.value) {
    query.value = data.examples[Number(example.value)].query;
    colour();
  }
});
query.addEventListener("input", () => {
  if (query.value[query.selectionStart - 1] === ":") {
    declarePrefixes();
  }
  colour();
});
query.addEventListener("scroll", colour);
query.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    document.getElementById("ask").requestSubmit();
  }
});
document.getElementById("ask").addEventListener("submit", (event) => {
  event.preventDefault();
  declarePrefixes();
  colour();
  history.replaceState(null, "", link.href);
  run();
});
if (query.value) {
  colour();
  run();
} else {
  query.value = "PREFIX entente: <https://w3id.org/entente/ontology#>\nPREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>\n\n"
    + "SELECT ?member ?whole WHERE {\n  ?m entente:memberOf ?w ; rdfs:label ?member .\n  ?w rdfs:label ?whole .\n}\n"
    + "ORDER BY ?whole ?member\nLIMIT 50\n";
  colour();
}
