package org.entente.vocabulary;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;

/** The terms of our own ontology ({@code ontology/entente.ttl}) that code has to name; queries and data name the rest. */
public final class Entente {
    public static final String NS = "https://w3id.org/entente/ontology#";
    public static final String EDTF_NS = "http://id.loc.gov/datatypes/edtf/";

    /** The ontology itself. */
    public static final Node ONTOLOGY = NodeFactory.createURI("https://w3id.org/entente/ontology");
    /** Extended Date/Time Format, as the Library of Congress names the datatype. */
    public static final String EDTF_DATATYPE = "http://id.loc.gov/datatypes/edtf/EDTF";

    // what a table row becomes
    public static final Node Claim = term("Claim");
    public static final Node Roster = term("Roster");
    public static final Node Membership = term("Membership");
    public static final Node Source = term("Source");
    public static final Node Document = term("Document");
    public static final Node DataSet = term("DataSet");
    public static final Node Conflict = term("Conflict");
    public static final Node IdentityDecision = term("IdentityDecision");
    public static final Node MissingPremise = term("MissingPremise");
    public static final Node Standing = term("Standing");
    public static final Node ClaimKind = term("ClaimKind");
    public static final Node Rank = term("Rank");
    public static final Node Outcome = term("Outcome");
    public static final Node Grouping = term("Grouping");
    public static final Node Collective = term("Collective");
    public static final Node Interval = term("Interval");
    public static final Node FullyListedGrouping = term("FullyListedGrouping");
    public static final Node RetiredEntry = term("RetiredEntry");

    // which lists are closed
    public static final Node closedList = term("closedList");
    public static final Node openList = term("openList");

    // a claim and its parts
    public static final Node row = term("row");
    public static final Node standing = term("standing");
    public static final Node claimKind = term("claimKind");
    public static final Node statedBy = term("statedBy");
    public static final Node inSource = term("inSource");
    public static final Node inDocument = term("inDocument");
    public static final Node within = term("within");
    public static final Node rank = term("rank");
    public static final Node gloss = term("gloss");
    public static final Node printed = term("printed");
    public static final Node role = term("role");
    public static final Node states = term("states");
    public static final Node listedIn = term("listedIn");
    public static final Node whole = term("whole");
    public static final Node listedProperty = term("listedProperty");
    public static final Node complete = term("complete");
    public static final Node statedCount = term("statedCount");
    public static final Node firstMention = term("firstMention");
    public static final Node distinctFrom = term("distinctFrom");
    public static final Node lineRange = term("lineRange");
    public static final Node firstLine = term("firstLine");
    public static final Node lastLine = term("lastLine");
    public static final Node entry = term("entry");
    public static final Node lineCount = term("lineCount");
    public static final Node sha256 = term("sha256");
    public static final Node sourceKind = term("sourceKind");
    public static final Node reliability = term("reliability");

    // time
    public static final Node from = term("from");
    public static final Node to = term("to");
    public static final Node when = term("when");
    public static final Node seen = term("seen");
    public static final Node earliestStart = term("earliestStart");
    public static final Node latestStart = term("latestStart");
    public static final Node earliestEnd = term("earliestEnd");
    public static final Node latestEnd = term("latestEnd");

    // decisions
    public static final Node outcome = term("outcome");
    public static final Node outcomeReason = term("outcomeReason");
    public static final Node undated = term("undated");
    public static final Node aboutThing = term("aboutThing");
    public static final Node disagreeingClaim = term("disagreeingClaim");
    public static final Node differs = term("differs");
    public static final Node preferredClaim = term("preferredClaim");
    public static final Node decision = term("decision");
    public static final Node decidedThing = term("decidedThing");
    public static final Node reason = term("reason");

    // links to other knowledge graphs
    public static final Node IdentifierScheme = term("IdentifierScheme");
    public static final Node LinkStatus = term("LinkStatus");
    public static final Node inScheme = term("inScheme");
    public static final Node linkStatus = term("linkStatus");
    public static final Node identifierPattern = term("identifierPattern");

    // what a release says of itself
    public static final Node referenceDate = term("referenceDate");
    public static final Node reasonedBy = term("reasonedBy");
    public static final Node materialises = term("materialises");
    public static final Node leavesOut = term("leavesOut");
    public static final Node certificate = term("certificate");
    public static final Node reasonerInput = term("reasonerInput");

    // which sources an inferred triple needs
    public static final Node SourceSet = term("SourceSet");
    public static final Node supportedBy = term("supportedBy");
    public static final Node containsSource = term("containsSource");
    public static final Node sourceCount = term("sourceCount");

    // other choices of claims than a release's
    public static final Node dropsAxiom = term("dropsAxiom");

    // suppositions
    public static final Node Supposition = term("Supposition");
    public static final Node removes = term("removes");
    public static final Node comesTrue = term("comesTrue");
    public static final Node withoutSource = term("withoutSource");

    // what the ontology declares about its own properties and classes
    public static final Node registryTable = term("registryTable");
    public static final Node prospectiveForm = term("prospectiveForm");
    public static final Node negativeForm = term("negativeForm");
    public static final Node listedAt = term("listedAt");
    public static final Node valueType = term("valueType");
    public static final Node singleValued = term("singleValued");
    public static final Node timeBehaviour = term("timeBehaviour");
    public static final Node filledByInference = term("filledByInference");
    public static final Node notMaterialised = term("notMaterialised");
    public static final Node selfPairsOmitted = term("selfPairsOmitted");
    public static final Node formalises = term("formalises");
    public static final Node missingFor = term("missingFor");
    public static final Node missingRule = term("missingRule");
    /** How a relation reads between its subject and its object. */
    public static final Node phrase = term("phrase");

    // why something is so
    public static final Node Explanation = term("Explanation");
    public static final Node Justification = term("Justification");
    public static final Node verdict = term("verdict");
    public static final Node justifiedBy = term("justifiedBy");
    public static final Node concludes = term("concludes");
    public static final Node premise = term("premise");
    public static final Node axiom = term("axiom");
    public static final Node step = term("step");
    public static final Node stepNumber = term("stepNumber");
    public static final Node Axiom = term("Axiom");
    public static final Node manchesterText = term("manchesterText");
    public static final Node axiomTerm = term("axiomTerm");
    public static final Node foundOnlyBy = term("foundOnlyBy");
    public static final Node Gap = term("Gap");
    public static final Node gap = term("gap");
    public static final Node lacks = term("lacks");

    // saved questions
    /** The text of a question with its parameters in it, as its author wrote it. */
    public static final Node questionText = term("questionText");
    public static final Node variableName = term("variableName");
    public static final Node allowedValue = term("allowedValue");
    public static final Node allowedValuesQuery = term("allowedValuesQuery");
    public static final Node pageSize = term("pageSize");
    public static final Node timeBudget = term("timeBudget");

    // object properties that resolution has to know
    public static final Node directMemberOf = term("directMemberOf");
    public static final Node memberOf = term("memberOf");
    public static final Node partOf = term("partOf");
    public static final Node directPartOf = term("directPartOf");
    public static final Node allMembersIn = term("allMembersIn");

    private Entente() {}

    /** The term of our ontology with this local name, for names that come from tables. */
    public static Node term(String localName) {
        return NodeFactory.createURI(NS + localName);
    }
}
