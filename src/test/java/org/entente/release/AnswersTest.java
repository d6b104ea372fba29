package org.entente.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswersTest {
    private static final String YES = "0123456789abcdef0123456789abcdef";
    private static final String NO = "fedcba9876543210fedcba9876543210";

    @TempDir
    private Path releases;

    @Test
    void areReadAsTheyWereWritten() {
        Map<String, Boolean> answers = Map.of(YES, true, NO, false);
        new Answers(releases).write(answers);

        assertThat(new Answers(releases).read()).isEqualTo(answers);
    }

    @Test
    void areNoneAtFirst() {
        assertThat(new Answers(releases.resolve("none")).read()).isEmpty();
    }

    @Test
    void aDamagedLineOrFileOnlyCostsTime() throws IOException {
        Path file = releases.resolve("answers.tsv");
        Files.writeString(file, YES + "\ttrue\n" + NO + "\tfal");
        assertThat(new Answers(releases).read()).containsOnly(Map.entry(YES, true));

        Files.write(file, new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(new Answers(releases).read()).isEmpty();
    }

    @Test
    void aPlaceThatCannotBeWrittenToIsNoError() throws IOException {
        Path file = Files.createFile(releases.resolve("a-file"));
        new Answers(file.resolve("below")).write(Map.of(YES, true));

        assertThat(file).isEmptyFile();
    }
}
