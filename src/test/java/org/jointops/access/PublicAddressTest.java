package org.jointops.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    private static final PublicAddress TRIED_OUT = new PublicAddress("http://localhost:8080");
    private static final PublicAddress IN_SERVICE = new PublicAddress("https://operations.example.org");

    @ParameterizedTest
    @ValueSource(strings = {"localhost:8080", "LOCALHOST:8080", "localhost"})
    void isTheNameThatWasDeclaredWhetherAProxySaysThePortOrNot(String asked) {
        assertThat(TRIED_OUT.isAt(asked)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"127.0.0.1:8080", "[::1]:8080", "::1", "localhost:9090", "localhost.example.org:8080", "", ":"})
    void isNoOtherNameOfTheSameMachine(String asked) {
        assertThat(TRIED_OUT.isAt(asked)).isFalse();
    }

    @Test
    void knowsThePortsThatNobodyWrites() {
        assertThat(IN_SERVICE.isAt("operations.example.org")).isTrue();
        assertThat(IN_SERVICE.isAt("operations.example.org:443")).isTrue();
        assertThat(IN_SERVICE.isAt("operations.example.org:80")).isFalse();
    }
}
