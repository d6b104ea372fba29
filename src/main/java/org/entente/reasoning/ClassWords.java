package org.entente.reasoning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.semanticweb.owlapi.model.OWLClassExpression;
import org.semanticweb.owlapi.model.OWLIndividual;
import org.semanticweb.owlapi.model.OWLNamedIndividual;
import org.semanticweb.owlapi.model.OWLObjectAllValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectCardinalityRestriction;
import org.semanticweb.owlapi.model.OWLObjectComplementOf;
import org.semanticweb.owlapi.model.OWLObjectHasSelf;
import org.semanticweb.owlapi.model.OWLObjectHasValue;
import org.semanticweb.owlapi.model.OWLObjectIntersectionOf;
import org.semanticweb.owlapi.model.OWLObjectMaxCardinality;
import org.semanticweb.owlapi.model.OWLObjectMinCardinality;
import org.semanticweb.owlapi.model.OWLObjectOneOf;
import org.semanticweb.owlapi.model.OWLObjectPropertyExpression;
import org.semanticweb.owlapi.model.OWLObjectSomeValuesFrom;
import org.semanticweb.owlapi.model.OWLObjectUnionOf;

/** Class expressions in English: as what a thing is, and as what is said of one. */
final class ClassWords {
    /** How many members of a list are spelled out. */
    private static final int MOST_NAMED = 12;

    private final Wording wording;

    ClassWords(Wording wording) {
        this.wording = wording;
    }

    /** {@code a state that is a direct member of something}, or {@code anything that …} where no kind is named. */
    String noun(OWLClassExpression expression) {
        if (expression.isOWLThing()) {
            return "anything";
        }
        if (expression.isNamed()) {
            return Wording.withArticle(kind(expression));
        }
        if (expression instanceof OWLObjectUnionOf or && or.operands().allMatch(OWLClassExpression::isNamed)) {
            return or.operands().map(this::noun).collect(Collectors.joining(" or "));
        }
        if (expression instanceof OWLObjectIntersectionOf) {
            List<OWLClassExpression> parts = new ArrayList<>(expression.conjunctSet().sorted().toList());
            OWLClassExpression first = parts.stream().filter(OWLClassExpression::isNamed).findFirst().orElse(null);
            parts.remove(first);
            String base = first == null ? "anything" : noun(first);
            return base + parts.stream().map(part -> " that " + clause(part)).collect(Collectors.joining(" and"));
        }
        return "anything that " + clause(expression);
    }

    /** {@code is a state}, {@code is a direct member of Quad}: what follows "it" or "that". */
    String clause(OWLClassExpression expression) {
        if (expression instanceof OWLObjectIntersectionOf) {
            return expression.conjunctSet().sorted().map(this::clause).collect(Collectors.joining(" and "));
        }
        if (expression instanceof OWLObjectUnionOf or && !or.operands().allMatch(OWLClassExpression::isNamed)) {
            return or.operands().map(this::clause).collect(Collectors.joining(" or "));
        }
        if (expression instanceof OWLObjectOneOf members) {
            return members.individuals().count() == 1 ? "is " + things(members) : "is one of " + things(members);
        }
        if (expression instanceof OWLObjectComplementOf not) {
            return "is not " + noun(not.getOperand());
        }
        if (expression instanceof OWLObjectSomeValuesFrom some) {
            return related(some.getProperty(), some.getFiller().isOWLThing() ? "something" : noun(some.getFiller()));
        }
        if (expression instanceof OWLObjectHasValue value) {
            return related(value.getProperty(), thing(value.getFiller()));
        }
        if (expression instanceof OWLObjectAllValuesFrom all) {
            return related(all.getProperty(), "nothing but what " + clause(all.getFiller()));
        }
        if (expression instanceof OWLObjectHasSelf self) {
            return related(self.getProperty(), "itself");
        }
        if (expression instanceof OWLObjectCardinalityRestriction counted) {
            return related(counted.getProperty(), number(counted));
        }
        return expression.isOWLNothing() ? "cannot be" : "is " + noun(expression);
    }

    private String number(OWLObjectCardinalityRestriction counted) {
        String bound = counted instanceof OWLObjectMinCardinality
                ? "at least "
                : counted instanceof OWLObjectMaxCardinality ? "at most " : "exactly ";
        String each = counted.getFiller().isOWLThing() ? "" : ", each of which " + clause(counted.getFiller());
        return bound + counted.getCardinality() + " different things" + each;
    }

    private String related(OWLObjectPropertyExpression property, String to) {
        String relation = relation(property);
        return property.isNamed() ? relation + " " + to : "has " + to + " that " + relation + " it";
    }

    String relation(OWLObjectPropertyExpression property) {
        return wording.relation(Terms.node(property.getNamedProperty()));
    }

    private String kind(OWLClassExpression named) {
        return wording.kind(Terms.node(named.asOWLClass()));
    }

    String thing(OWLIndividual individual) {
        return individual instanceof OWLNamedIndividual named ? wording.thing(Terms.node(named)) : "something";
    }

    private String things(OWLObjectOneOf members) {
        return list(members.individuals().sorted().map(this::thing), "and");
    }

    /** {@code a, b and c}; of many only the first, and how many more. */
    static String list(Stream<String> names, String conjunction) {
        List<String> all = names.toList();
        if (all.size() > MOST_NAMED) {
            return String.join(", ", all.subList(0, MOST_NAMED)) + " and " + (all.size() - MOST_NAMED) + " more";
        }
        int last = all.size() - 1;
        return last < 1 ? String.join("", all) : String.join(", ", all.subList(0, last)) + " " + conjunction + " " + all.get(last);
    }

    String kindOf(Node classNode) {
        return Wording.withArticle(wording.kind(classNode));
    }
}
