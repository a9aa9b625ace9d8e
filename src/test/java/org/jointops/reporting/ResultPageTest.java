package org.jointops.reporting;

import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jointops.browser.BrowserTest;
import org.jointops.stack.Answer;

/** A test of the pages of results, in an operation of its own in May 2022 that counts drugs and checked vehicles. */
abstract class ResultPageTest extends BrowserTest {

    static final String OFFICER = "ru-border-officer";
    static final String SUPERVISOR = "ru-border-supervisor";

    private static final AtomicInteger OPERATIONS = new AtomicInteger();

    String operation() {
        var code = "RESULTS-" + OPERATIONS.incrementAndGet();
        done(product().as("ru-border-liaison").post("/api/operations", """
                {"code": "%s", "names": {"en": "Results", "ru": "Итоги", "kk": "Қорытынды"},
                 "from": "2022-05-01", "to": "2022-05-31", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "RU-CHE", "KZ-27"], "lead": "RU/border",
                 "organisations": ["RU/border", "RU/customs", "KZ/border"], "indicators": [
                   {"code": "drugs", "labels": {"en": "Drugs"}, "side": "result", "measure": "confiscated-quantity",
                    "categories": ["drugs"], "unit": "kg"},
                   {"code": "heroin", "labels": {"en": "of which heroin"}, "side": "result",
                    "measure": "confiscated-quantity", "categories": ["heroin"], "unit": "kg", "partOf": "drugs"},
                   {"code": "checked", "labels": {"en": "Vehicles checked"}, "side": "effort", "measure": "reported",
                    "unit": "vehicles"}]}
                """.formatted(code)));
        return code;
    }

    /** Heroin seized on 20 May, in a case that its officer submits. */
    String submittedCase(String officer, String operation, String amount, String unit) {
        var number = done(product().as(officer).post("/api/cases", """
                {"operation": "%s", "occurredAt": "2022-05-20T10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE"}, "category": "drug-trafficking", "summary": "A bag was searched.",
                 "confiscations": [{"category": "heroin", "quantity": {"amount": "%s", "unit": "%s"}}]}
                """.formatted(operation, amount, unit)))
                .text("/number");
        done(product().as(officer).post("/api/cases/" + number + "/submission", ""));
        return number;
    }

    String approvedCase(String officer, String operation, String amount, String unit) {
        var number = submittedCase(officer, operation, amount, unit);
        done(product().as(officer.replace("officer", "supervisor")).post("/api/cases/" + number + "/approval", """
                {"sharing": "own-service", "handling": "H0"}"""));
        return number;
    }

    static Answer done(Answer answer) {
        Assertions.assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }
}
