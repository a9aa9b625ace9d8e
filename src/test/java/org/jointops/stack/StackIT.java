package org.jointops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.text.ParseException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@UsesStack
class StackIT {

    private final Product product;

    StackIT(Product product) {
        this.product = product;
    }

    @Test
    void saysThatItIsReady() {
        assertThat(product.anonymous().get("/health/ready").status()).isEqualTo(200);
    }

    @Test
    void tokensCarryRoleCountryServiceAndUnit() throws ParseException {
        JWTClaimsSet claims =
                SignedJWT.parse(product.token("kz-customs-supervisor")).getJWTClaimsSet();

        assertThat(claims.getAudience()).contains("joint-operations");
        assertThat(claims.getStringListClaim("groups")).isEqualTo(List.of("supervisor"));
        assertThat(claims.getStringClaim("country")).isEqualTo("KZ");
        assertThat(claims.getStringClaim("service")).isEqualTo("customs");
        assertThat(claims.getStringClaim("unit")).isEqualTo("KZ-CUSTOMS-27-1");
    }

    @Test
    void theApplicationsRoleOwnsNothingAndCannotBypassPolicies() throws SQLException {
        try (Connection connection = product.asApplication();
                Statement statement = connection.createStatement();
                ResultSet role = statement.executeQuery("""
                        SELECT rolsuper OR rolbypassrls OR rolcreaterole OR rolcreatedb,
                               (SELECT count(*) FROM pg_class WHERE relowner = pg_roles.oid)
                        FROM pg_roles WHERE rolname = current_user""")) {
            assertThat(role.next()).isTrue();
            assertThat(role.getBoolean(1)).isFalse();
            assertThat(role.getInt(2)).isZero();
        }
    }

    @Test
    void theDatabaseRefusesAWrongPassword() throws SQLException {
        String url;
        try (Connection connection = product.asApplication()) {
            url = connection.getMetaData().getURL();
        }
        assertThatThrownBy(() -> DriverManager.getConnection(url, "jointops_owner", "wrong"))
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void passwordsAreReadableByTheirOwnerOnly() throws Exception {
        Path secrets = Path.of("target/it/secrets.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
    }

    @Test
    void aSecondStackOnTheSameDirectoryIsRefused() {
        StackPlan same = new StackPlan(
                Path.of("target/it").toAbsolutePath(),
                Path.of("target").toAbsolutePath(),
                Path.of("target/joint-operations.war").toAbsolutePath(),
                Ports.free(),
                List.of(),
                Map.of(),
                List.of(),
                false);
        assertThatThrownBy(() -> new Stack(same, new Progress(line -> {})))
                .isInstanceOf(Trouble.class)
                .hasMessageContaining("running already");
    }
}
