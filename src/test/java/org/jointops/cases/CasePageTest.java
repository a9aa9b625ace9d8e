package org.jointops.cases;

import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jointops.browser.BrowserTest;

/** A test of the pages of cases, in an operation of its own in the first half of 2022. */
abstract class CasePageTest extends BrowserTest {

    static final String OFFICER = "ru-border-officer";
    static final String SUPERVISOR = "ru-border-supervisor";
    static final String DAY = "2022-05-20";

    private static final AtomicInteger OPERATIONS = new AtomicInteger();

    /** An operation across the day on which a Kazakh region was split. */
    String operation() {
        var code = "PAGES-" + OPERATIONS.incrementAndGet();
        var answer = product().as("ru-border-liaison").post("/api/operations", """
                {"code": "%s", "names": {"en": "Pages", "ru": "Страницы", "kk": "Беттер"},
                 "from": "2022-05-01", "to": "2022-06-30", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "RU-CHE", "KZ-27", "KZ-10"], "lead": "RU/border",
                 "organisations": ["RU/border", "RU/customs", "KZ/border", "KZ/customs"], "indicators": []}
                """.formatted(code));
        Assertions.assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return code;
    }

    /** How many cases of the operation there are, as its officer sees them. */
    int countOf(String operation) {
        return product()
                .as(OFFICER)
                .get("/api/cases?operation=" + operation)
                .json()
                .getInt("total");
    }
}
