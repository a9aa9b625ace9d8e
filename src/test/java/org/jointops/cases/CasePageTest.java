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
                 "organisations": ["RU/border", "RU/customs", "KZ/border", "KZ/customs"], "indicators": [
                   {"code": "drugs", "labels": {"en": "Drugs", "ru": "Наркотики", "kk": "Есірткі"}, "side": "result",
                    "measure": "confiscated-quantity", "categories": ["drugs"], "unit": "kg"}]}
                """.formatted(code));
        Assertions.assertThat(answer.status()).as(answer.toString()).isEqualTo(201);
        return code;
    }

    /** The officer's unit has reported its drugs of the day already, and the supervisor has approved that. */
    void reported(String operation) {
        var officer = product().as(OFFICER);
        var number = officer.post("/api/summary-returns", """
                {"operation": "%s", "unit": "RU-BORDER-ORE-1", "day": "%s", "source": "Duty log",
                 "lines": [{"indicator": "drugs", "quantity": {"amount": "2", "unit": "kg"}}]}
                """.formatted(operation, DAY))
                .text("/number");
        officer.post("/api/summary-returns/" + number + "/submission", "");
        var approved = product()
                .as(SUPERVISOR)
                .post("/api/summary-returns/" + number + "/approval", "{\"sharing\": \"joint\", \"handling\": \"H0\"}");
        Assertions.assertThat(approved.status()).as(approved.toString()).isEqualTo(200);
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
