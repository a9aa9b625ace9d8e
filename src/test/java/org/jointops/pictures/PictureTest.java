package org.jointops.pictures;

import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicInteger;
import org.assertj.core.api.Assertions;
import org.jointops.browser.BrowserTest;
import org.jointops.browser.Visitor;
import org.jointops.stack.Answer;

/** A test of charts and maps, in an operation of its own in the first ten days of June 2021. */
abstract class PictureTest extends BrowserTest {

    static final String OFFICER = "ru-border-officer";

    private static final AtomicInteger OPERATIONS = new AtomicInteger();

    String operation() {
        var code = "PICTURES-" + OPERATIONS.incrementAndGet();
        done(product().as("ru-border-liaison").post("/api/operations", """
                {"code": "%s", "names": {"en": "Pictures", "ru": "Картины", "kk": "Суреттер"},
                 "from": "2021-06-01", "to": "2021-06-10", "zone": "Asia/Yekaterinburg",
                 "regions": ["RU-ORE", "RU-CHE", "KZ-27"], "lead": "RU/border",
                 "organisations": ["RU/border", "RU/customs", "KZ/border"], "indicators": [
                   {"code": "drugs", "labels": {"en": "Drugs"}, "side": "result", "measure": "confiscated-quantity",
                    "categories": ["drugs"], "unit": "kg"}]}
                """.formatted(code)));
        return code;
    }

    /** Heroin seized on a day of June 2021 at a place in the Orenburg Region, in a case that its officer submits. */
    String submittedCase(String officer, String operation, int day, String amount, String lat, String lon) {
        var number = done(product().as(officer).post("/api/cases", """
                {"operation": "%s", "occurredAt": "2021-06-%02dT10:30:00+05:00", "zone": "Asia/Yekaterinburg",
                 "place": {"region": "RU-ORE", "lat": "%s", "lon": "%s"}, "category": "drug-trafficking",
                 "summary": "A bag was searched.",
                 "confiscations": [{"category": "heroin", "quantity": {"amount": "%s", "unit": "kg"}}]}
                """.formatted(operation, day, lat, lon, amount)))
                .text("/number");
        done(product().as(officer).post("/api/cases/" + number + "/submission", ""));
        return number;
    }

    String approvedCase(
            String officer, String operation, int day, String amount, String lat, String lon, String sharing) {
        var number = submittedCase(officer, operation, day, amount, lat, lon);
        done(product()
                .as(officer.replace("officer", "supervisor"))
                .post("/api/cases/" + number + "/approval", """
                {"sharing": "%s", "handling": "H0"}""".formatted(sharing)));
        return number;
    }

    /** The page once its charts are drawn. */
    static Page drawn(Visitor visitor) {
        visitor.page().waitForFunction("() => document.documentElement.dataset.drawn === 'true'");
        return visitor.page();
    }

    static Answer done(Answer answer) {
        Assertions.assertThat(answer.status()).as(answer.toString()).isBetween(200, 299);
        return answer;
    }
}
