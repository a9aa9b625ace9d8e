package org.jointops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jointops.operations.Catalogues;
import org.jointops.operations.Operations;
import org.jointops.platform.Settings;
import org.jointops.shared.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application as it was built, entered from within at its doors, and not through pages or the API. */
@ExtendWith(ArquillianExtension.class)
class ProductDoorsIT {

    @Inject
    private Catalogues catalogues;

    @Inject
    private Operations operations;

    @Inject
    private EntityManager entityManager;

    @Deployment
    static WebArchive asBuilt() {
        return BuiltApplication.with(ProductDoorsIT.class);
    }

    @Test
    void turnsAwayWhoeverIsNotSignedIn() {
        assertThatThrownBy(() -> catalogues.list(Catalogues.Kind.THINGS)).isInstanceOf(Problem.class);
        assertThatThrownBy(() -> operations.list()).isInstanceOf(Problem.class);
    }

    @Test
    void worksWithTheRoleThatOwnsNothing() {
        assertThat(entityManager
                        .createNativeQuery("SELECT current_user", String.class)
                        .getSingleResult())
                .isEqualTo("jointops_app")
                .isEqualTo(Settings.current().database().user());
    }
}
