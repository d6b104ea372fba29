package org.entente.comparison;

import java.nio.file.Path;
import org.entente.dataset.Home;
import org.entente.dataset.SmallHome;
import org.entente.release.Release;
import org.entente.release.ReleaseBuild;
import org.entente.release.ReleaseStore;

/** Small homes that are built into real releases, reasons included. */
public final class PublishedHome {
    static final String CLAIMS = "seeds/claims/100.csv";
    static final String LISTS = "seeds/lists/100.csv";
    static final String CONFLICTS = "seeds/conflicts.csv";

    static final String LIST_HEADER = "id,lines,whole,property,members,count,complete,standing,kind,by\n";
    static final String CONFLICT_HEADER = "id,about,claims,differs,prefer,reason\n";

    private static final String QUESTION = """
            #+ summary: Who is a member of what?
            PREFIX entente: <https://w3id.org/entente/ontology#>
            SELECT ?member ?whole { ?member entente:memberOf ?whole } ORDER BY ?whole ?member
            """;

    private PublishedHome() {}

    /** Three states, one of which nothing is said of, two alliances, a saved question, and a conflict that is decided. */
    public static SmallHome in(Path folder) {
        return new SmallHome(folder)
                .with("seeds/registry/states.csv", SmallHome.registry("japan,Japan", "us,United States", "india,India", "chile,Chile"))
                .with("queries/members.rq", QUESTION)
                .with(CLAIMS, """
                        id,lines,subject,property,object,standing,kind,by,when,to,seen
                        100-001,1-2,japan,directMemberOf,quad,actual,report,,,,
                        100-002,3,india,signed,accords,planned,report,us,,,
                        100-003,4,accords,signedOn,2020-07-10,actual,report,,,,
                        100-004,7,japan,directMemberOf,d10,actual,report,,,,
                        """)
                .with("seeds/claims/100f.csv", """
                        id,lines,subject,property,object,standing,kind,by
                        100f-001,32,japan,directMemberOf,d10,denied,report,
                        """)
                .with(LISTS, LIST_HEADER + "100-L1,5-6,quad,directMemberOf,us;india,4,no,actual,report,\n")
                .with(CONFLICTS, CONFLICT_HEADER
                        + "C1,d10,100-004;100f-001,One takes Japan in and one denies it.,100-004,The report is nearer.\n");
    }

    /** Writes the home and publishes what it holds. */
    public static Release publish(SmallHome small) {
        Home home = small.write();
        ReleaseBuild.of(home, step -> {}).publish();
        return new ReleaseStore(home.releases()).current().orElseThrow();
    }
}
