package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficerTest {

    private static final Instant LOGIN = Instant.parse("2026-02-03T10:00:00Z");

    @Test
    void signedInWhenKeycloakSays() {
        var officer = officer(Map.of("auth_time", LOGIN.getEpochSecond(), "iat", LOGIN.getEpochSecond() + 900));

        assertThat(officer.authenticatedAt()).isEqualTo(LOGIN);
        assertThat(officer.isAuthenticatedSince(LOGIN)).isTrue();
        assertThat(officer.isAuthenticatedSince(LOGIN.plusSeconds(1))).isFalse();
    }

    @Test
    void signedInWhenATokenWasIssuedForAPassword() {
        assertThat(officer(Map.of("jti", "onrtro:4711", "iat", LOGIN.getEpochSecond()))
                        .authenticatedAt())
                .isEqualTo(LOGIN);
    }

    @Test
    void didNotSignInAgainWhenATokenWasOnlyRenewed() {
        var renewed = officer(Map.of("jti", "onrtrt:4711", "iat", LOGIN.getEpochSecond()));

        assertThat(renewed.authenticatedAt()).isNull();
        assertThat(renewed.isAuthenticatedSince(LOGIN.minusSeconds(900))).isFalse();
    }

    @Test
    void isNobodyWithoutACountry() {
        assertThat(Officer.of(Map.of("preferred_username", "somebody"))).isEmpty();
    }

    @Test
    void holdsNoRoleOfAnOrganisationWithoutBelongingToOne() {
        var nowhere = officer(Map.of("groups", List.of("supervisor", "field-officer", "administrator")));
        var auditor = officer(Map.of("groups", List.of("supervisor", "auditor")));

        assertThat(nowhere.roles()).isEmpty();
        assertThat(auditor.roles()).containsExactly(Role.AUDITOR);
        assertThat(officer(Map.of("service", "border", "groups", List.of("supervisor")))
                        .roles())
                .containsExactly(Role.SUPERVISOR);
    }

    private static Officer officer(Map<String, Object> more) {
        var claims = new HashMap<String, Object>(Map.of("preferred_username", "somebody", "country", "RU"));
        claims.putAll(more);
        return Officer.of(claims).orElseThrow();
    }
}
