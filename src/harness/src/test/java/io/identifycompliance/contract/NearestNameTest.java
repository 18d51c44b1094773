package io.identifycompliance.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    private static final List<String> KNOWN = List.of("@KEEP-EMAIL", "@KEEP-PHONE", "@KEEP-ID", "@FIND", "external ID");

    @ParameterizedTest
    @CsvSource({
        "@KEEP-EMIAL,@KEEP-EMAIL",
        "KEEP-PHONE,@KEEP-PHONE",
        "@keep-id,@KEEP-ID",
        "@FIDN,@FIND",
        "externl ID,external ID"
    })
    void finds_the_name_that_was_meant(String wrong, String right) {
        assertThat(NearestName.of(wrong, KNOWN)).contains(right);
    }

    @Test
    void finds_nothing_where_nothing_is_near() {
        assertThat(NearestName.of("@LOYALTY", KNOWN)).isEmpty();
        assertThat(NearestName.of("", KNOWN)).isEmpty();
        assertThat(NearestName.question("@LOYALTY", KNOWN)).isEmpty();
    }

    @Test
    void asks_whether_it_was_meant() {
        assertThat(NearestName.question("@FINDS", KNOWN)).isEqualTo(" Did you mean @FIND?");
    }
}
