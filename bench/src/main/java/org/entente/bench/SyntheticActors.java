package org.entente.bench;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.entente.vocabulary.Iris;

/**
 * Facts about so many made-up actors, with the groupings, instruments, measures, events and proposals around them, in the
 * words of the real ontology. The same number gives the same facts.
 *
 * <p>Half of the actors are states, a quarter companies; a grouping has about twenty states, and a state is in about
 * three groupings, some in none and some in nine.
 */
final class SyntheticActors {
    private static final long SEED = 20210430;
    private static final int TECHNOLOGIES = 60;
    private static final int FIELDS = 20;
    private static final List<String> INSTRUMENTS = List.of("Agreement", "Declaration", "Strategy", "Programme", "Report");
    private static final Node ESTABLISHED = Iris.entity("established");
    private static final Node PROPOSED = Iris.entity("proposed");

    private final int actors;
    private final Random random = new Random(SEED);
    private final Facts facts;

    private SyntheticActors(int actors, Consumer<Triple> sink) {
        this.actors = actors;
        this.facts = new Facts(sink);
    }

    /** Sends the facts about so many actors to the sink; a thousand at least. */
    static void send(int actors, Consumer<Triple> sink) {
        SyntheticActors synthetic = new SyntheticActors(actors, sink);
        synthetic.domains();
        synthetic.groupings();
        synthetic.states();
        synthetic.companies();
        synthetic.bodies();
        synthetic.instruments();
        synthetic.measures();
        synthetic.proposals();
    }

    static int groupings(int actors) {
        return actors / 14;
    }

    private void states() {
        for (int number = 0; number < actors / 2; number++) {
            Node state = Facts.thing("state", number);
            facts.type(state, "State");
            // few memberships for most, many for some
            int memberships = random.nextInt(4) + (random.nextInt(3) == 0 ? random.nextInt(7) : random.nextInt(2));
            for (int count = 0; count < memberships; count++) {
                facts.relate(state, count == 0 ? "foundingMemberOf" : "directMemberOf", any("grouping", groupings(actors)));
            }
            if (random.nextInt(5) == 0) {
                facts.relate(state, "directProspectiveMemberOf", any("grouping", groupings(actors)));
            }
            if (random.nextInt(20) == 0) {
                facts.relate(state, "leads", any("grouping", groupings(actors)));
            }
        }
    }

    private void domains() {
        for (int number = 0; number < TECHNOLOGIES + FIELDS; number++) {
            Node domain = Facts.thing("domain", number);
            facts.type(domain, number < TECHNOLOGIES ? "TechnologyDomain" : "PolicyField");
            if (number >= 4 && number < TECHNOLOGIES) {
                facts.relate(domain, "broader", Facts.thing("domain", number / 4 - 1));
            }
        }
    }

    private void groupings() {
        for (int number = 0; number < groupings(actors); number++) {
            Node grouping = Facts.thing("grouping", number);
            facts.type(grouping, number % 5 == 4 ? "LooseGrouping" : "Alliance");
            if (number % 10 < 6) {
                facts.relate(grouping, "hasStatus", ESTABLISHED);
            } else if (number % 10 < 9) {
                facts.relate(grouping, "hasStatus", PROPOSED);
            }
            facts.relate(grouping, "directAddresses", any("domain", TECHNOLOGIES + FIELDS));
            facts.relate(grouping, "directAddresses", any("domain", TECHNOLOGIES));
            if (number % 4 == 0) {
                Node body = Facts.thing("body", number);
                facts.type(body, "JointBody");
                facts.relate(body, "directPartOf", grouping);
                facts.relate(Facts.thing("state", random.nextInt(actors / 2)), "directMemberOf", body);
            }
        }
    }

    private void companies() {
        for (int number = 0; number < actors / 4; number++) {
            Node company = Facts.thing("company", number);
            facts.type(company, "Company");
            facts.relate(company, "basedIn", any("state", actors / 2));
            if (random.nextInt(3) == 0) {
                facts.relate(company, "contributingMemberOf", any("grouping", groupings(actors)));
            }
            if (random.nextInt(4) == 0) {
                facts.relate(company, "supplies", any("company", actors / 4));
            }
        }
    }

    /** Bodies and posts of states, their holders, and institutes. */
    private void bodies() {
        for (int number = 0; number < actors / 16; number++) {
            Node ministry = Facts.thing("ministry", number);
            facts.type(ministry, "GovernmentBody");
            facts.relate(ministry, "organOf", any("state", actors / 2));
            Node office = Facts.thing("office", number);
            facts.type(office, "Office");
            facts.relate(office, "officeOf", any("state", actors / 2));
            Node holder = Facts.thing("person", number);
            facts.type(holder, "Person");
            facts.relate(holder, "holdsOffice", office);
            if (random.nextBoolean()) {
                facts.relate(holder, "attended", event(number / 8));
            }
            facts.type(Facts.thing("institute", number), "ThinkTank");
        }
    }

    private Node event(int number) {
        Node event = Facts.thing("event", number);
        facts.type(event, "Event");
        if (number % 6 > 0) {
            facts.relate(Facts.thing("event", number - 1), "precedes", event);
        }
        return event;
    }

    private void instruments() {
        for (int number = 0; number < actors / 10; number++) {
            Node instrument = Facts.thing("instrument", number);
            facts.type(instrument, INSTRUMENTS.get(number % INSTRUMENTS.size()));
            facts.relate(any("state", actors / 2), "signed", instrument);
            facts.relate(any("ministry", actors / 16), "signed", instrument);
            facts.relate(instrument, "directAddresses", any("domain", TECHNOLOGIES));
            if (number % 4 > 0) {
                facts.relate(instrument, "basedOn", Facts.thing("instrument", number - 1));
            }
        }
    }

    private void measures() {
        for (int number = 0; number < actors / 20; number++) {
            Node measure = Facts.thing("measure", number);
            facts.type(measure, "Measure");
            facts.relate(measure, "measureBy", any("state", actors / 2));
            facts.relate(measure, "measureAgainst", any("company", actors / 4));
            if (number % 2 == 0) {
                facts.relate(measure, "hasStatus", ESTABLISHED);
            }
        }
    }

    private void proposals() {
        for (int number = 0; number < actors / 40; number++) {
            Node proposal = Facts.thing("proposal", number);
            facts.type(proposal, "Proposal");
            facts.relate(any("institute", actors / 16), "proposed", proposal);
            for (int supporter = 0; supporter < 3; supporter++) {
                facts.relate(any("state", actors / 2), "supports", proposal);
            }
        }
    }

    private Node any(String sort, int count) {
        return Facts.thing(sort, random.nextInt(count));
    }
}
