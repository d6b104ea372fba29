package org.entente.explanation;

import java.nio.file.Path;
import org.entente.dataset.SmallHome;
import org.entente.release.UnreasonedRelease;

/** Explanations of a small home: alliances with closed and open lists, a disagreement, a denial. */
final class SmallView {

    private SmallView() {}

    static SmallHome home(Path folder) {
        return new SmallHome(folder)
                .with("seeds/registry/states.csv", SmallHome.registry(
                        "japan,Japan", "us,United States", "india,India", "uk,United Kingdom", "south-korea,South Korea"))
                .with("seeds/registry/alliances.csv", SmallHome.registry(
                        "quad,Quadrilateral Security Dialogue", "d10,D10", "t3,T3", "five-eyes,Five Eyes"))
                .with("seeds/registry/companies.csv", SmallHome.registry("huawei,Huawei"))
                .with("seeds/registry/rules.csv", SmallHome.registry("us-commerce-blacklist,US blacklist"))
                .with("seeds/registry/collectives.csv", SmallHome.registry("some-allies,some allies"))
                .with("seeds/names.csv", """
                        entity,name,kind,source,lines
                        quad,Quad,alternative,100,3
                        us,USA,abbreviation,100,3
                        japan,Jappan,misprint,100,3
                        d10,Club,alternative,100,3
                        t3,Club,alternative,100,3
                        """)
                .adding("seeds/claims/100.csv", """
                        100-010,7,quad,hasStatus,established,actual,report,,,
                        100-011,8,t3,hasStatus,established,actual,report,,,
                        100-012,9,quad,directAddresses,5g,actual,report,,,
                        100-013,9,5g,broader,telecommunications,actual,report,,,
                        100-014,10,d10,hasStatus,proposed,actual,report,,,
                        100-015,11,india,directMemberOf,d10,denied,report,us,,
                        100-016,12,five-eyes,hasStatus,established,actual,report,,,
                        100-017,12,us,directMemberOf,five-eyes,actual,report,,,
                        100-018,12,uk,directMemberOf,d10,planned,report,,,
                        """)
                .with("seeds/claims/100f.csv", """
                        id,lines,subject,property,object,standing,kind,by,when,seen
                        100f-001,31,japan,directMemberOf,quad,actual,report,,,
                        100f-002,32,d10,hasStatus,established,actual,report,,,
                        """)
                .adding("seeds/lists/100.csv", "100-L2,13,t3,directMemberOf,us;japan,2,yes,actual,report,\n")
                .with("seeds/conflicts.csv", """
                        id,about,claims,differs,prefer,reason
                        C1,d10,100-014;100f-002,One calls it a wish and one a fact.,100-014,The report is nearer to it.
                        """);
    }

    static Explanations of(Path folder) {
        return of(folder, Documents.NONE);
    }

    static Explanations of(Path folder, Documents documents) {
        return Explanations.of(ReleaseView.of("small", UnreasonedRelease.of(home(folder).write())), documents);
    }
}
