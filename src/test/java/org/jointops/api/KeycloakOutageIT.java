package org.jointops.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jointops.stack.Answer;
import org.jointops.stack.Eventually;
import org.jointops.stack.People;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Keycloak takes calls and answers none. */
class KeycloakOutageIT extends ApiTest {

    private static final String UNIT = "RU-BORDER-ORE-1";
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final People people = new People(product);

    @AfterEach
    void wakeKeycloak() {
        product.wakeKeycloak();
        people.removeAll();
    }

    @Test
    void administratorsAreToldAndNothingIsHalfDone() {
        var login = people.login();
        var moved = people.made(ADMINISTRATOR, UNIT, "field-officer");
        var administrator = as(ADMINISTRATOR);
        var seen = administrator.get("/api/users/" + moved);
        var version = seen.header("ETag").orElseThrow();

        whileKeycloakStandsStill(() -> {
            assertRefused(administrator.get("/api/users"), 503, "directory-unreachable");
            var refused = administrator.in("ru").post("/api/users", People.draft(login, UNIT, "field-officer"));
            assertRefused(refused, 503, "directory-unreachable");
            assertThat(refused.text("/detail")).contains("Ничего не изменено");
            assertRefused(
                    administrator
                            .with("If-Match", version)
                            .put("/api/users/" + moved, People.draft(moved, UNIT, "supervisor")),
                    503,
                    "directory-unreachable");
            assertRefused(administrator.post("/api/users/" + moved + "/disabling", ""), 503, "directory-unreachable");
        });

        assertThat(people.inKeycloak(login)).isEmpty();
        assertThat(Eventually.within(
                        PATIENCE, () -> administrator.get("/api/users").status() == 200))
                .isTrue();
        assertThat(administrator.get("/api/users/" + moved).json()).isEqualTo(seen.json());
    }

    @Test
    void whoeverHasATokenGoesOnWorking() {
        var operation = open(OperationBody.countingDrugs());
        var officer = as(OFFICER);
        var number = submitted(OFFICER, CaseBody.in(operation));
        as(SUPERVISOR);

        whileKeycloakStandsStill(() -> {
            assertStatus(officer.get("/api/cases/" + number)).isEqualTo(200);
            assertStatus(approve(SUPERVISOR, number)).isEqualTo(200);
            // what is known of the officer has grown old by now, and can't be read again
            var longEnough = Instant.now().plusSeconds(12);
            assertThat(Eventually.within(
                            PATIENCE,
                            () -> Instant.now().isAfter(longEnough)
                                    && isAnswered(() -> officer.get("/api/cases/" + number))))
                    .isTrue();
        });
    }

    private static boolean isAnswered(Supplier<Answer> call) {
        var begun = Instant.now();
        return call.get().status() == 200
                && Duration.between(begun, Instant.now()).compareTo(Duration.ofSeconds(10)) < 0;
    }

    private void whileKeycloakStandsStill(Runnable work) {
        product.haltKeycloak();
        try {
            work.run();
        } finally {
            product.wakeKeycloak();
        }
    }
}
