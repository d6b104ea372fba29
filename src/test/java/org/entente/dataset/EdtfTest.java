package org.entente.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EdtfTest {

    @ParameterizedTest
    @CsvSource({
        "2020-07-10, 2020-07-10, 2020-07-10",
        "2020-02, 2020-02-01, 2020-02-29",
        "2020, 2020-01-01, 2020-12-31",
        "202X, 2020-01-01, 2029-12-31",
        "2020-XX, 2020-01-01, 2020-12-31",
        "2020-XX-XX, 2020-01-01, 2020-12-31",
        "2020-07-XX, 2020-07-01, 2020-07-31",
        "2020-07~, 2020-07-01, 2020-07-31",
        "2020?, 2020-01-01, 2020-12-31",
        "2020-24, 2020-12-01, 2021-02-28",
        "2021-03/2021-04, 2021-03-01, 2021-04-30",
        "2019/.., 2019-01-01, ",
        "../2020-05, , 2020-05-31"
    })
    void aDateAllowsTheDaysFromItsFirstToItsLast(String text, LocalDate first, LocalDate last) {
        assertThat(Edtf.parse(text)).hasValue(new Edtf(text, first, last));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-13", "2020-02-30", "20-07", "July 2020", "2021/2020", "../..", "2020-07-10T12:00", "202X-05", "2020-XX-15", "202X-XX"})
    void whatIsNoDateIsNotParsed(String text) {
        assertThat(Edtf.parse(text)).isEmpty();
    }
}
