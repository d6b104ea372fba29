package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.commons.codec.digest.DigestUtils;
import org.entente.dataset.Loader;
import org.entente.dataset.SmallHome;
import org.entente.validation.PassageCheck;
import org.entente.validation.Violation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Claims against a document, through the real loader; the floors keep this test above both packages. */
class PassageCheckTest {
    private static final String DOCUMENT = """
            Since this year Japan sits in the
            Quad.
            India plans to sign the "Accords".
            The Accords were signed on July 10, 2020 by the United
            States and by In-
            dia, both of the Quad, as was said.
            """ + "\n".repeat(34);

    @TempDir
    private Path folder;

    @TempDir
    private Path documents;

    @Test
    void claimsWhoseNamesStandInTheirLinesAgree() throws IOException {
        assertThat(findings(good(), DOCUMENT)).isEmpty();
    }

    @Test
    void aNameThatIsNotInTheLinesIsAFinding() throws IOException {
        SmallHome home = good().adding("seeds/claims/100.csv", "100-004,1,us,observerOf,quad,actual,report,,,\n");
        assertThat(findings(home, DOCUMENT))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("claims/100.csv:5: Neither a name nor printed words"))
                .anySatisfy(line -> assertThat(line).contains("id:us"));
    }

    @Test
    void aNameInsideALongerWordDoesNotCount() throws IOException {
        SmallHome home = good().adding("seeds/registry/states.csv", "si,si,a thing of the test,100:1,\n")
                .adding("seeds/claims/100.csv", "100-004,1-2,si,observerOf,quad,actual,report,,,\n");
        assertThat(findings(home, DOCUMENT)).singleElement().asString().contains("id:si");
    }

    @Test
    void printedWordsStandForANameAndMustBeThere() throws IOException {
        String header = "id,lines,subject,property,object,standing,kind,by,printed\n";
        SmallHome home = good().with("seeds/claims/100.csv", header
                + "100-001,6,us,directMemberOf,quad,actual,report,,both\n"
                + "100-002,6,japan,observerOf,quad,actual,report,,all three\n");
        assertThat(findings(home, DOCUMENT))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line).startsWith("claims/100.csv:3: "))
                .anySatisfy(line -> assertThat(line).contains("\"all three\" are not in the passage"));
    }

    @Test
    void anotherFileOfTheSameNameIsNoticed() throws IOException {
        SmallHome home = good();
        assertThat(findings(home, DOCUMENT, DOCUMENT.replace("this year", "last year")))
                .singleElement()
                .asString()
                .contains("100.txt is another one: its SHA-256 is ");
    }

    private SmallHome good() {
        return new SmallHome(folder).with("seeds/lists/100.csv", """
                id,lines,whole,property,members,count,complete,standing,kind,by
                100-L1,4-6,quad,directMemberOf,us;india,4,no,actual,report,
                """);
    }

    private List<String> findings(SmallHome home, String text) throws IOException {
        return findings(home, text, text);
    }

    private List<String> findings(SmallHome home, String expected, String given) throws IOException {
        Files.writeString(documents.resolve("100.txt"), given);
        home.with("seeds/documents.csv", """
                id,file,title,date,sha256,lines
                100,100.txt,A small report,2020-11,%s,40
                """.formatted(DigestUtils.sha256Hex(expected)));
        return PassageCheck.violations(Loader.load(home.write(), step -> {}).quads(), documents).stream()
                .map(Violation::toString)
                .toList();
    }
}
