package org.jointops.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
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

    private static final String WEB_XML = "WEB-INF/web.xml";

    @Inject
    private Catalogues catalogues;

    @Inject
    private Operations operations;

    @Inject
    private EntityManager entityManager;

    @Deployment
    static WebArchive asBuilt() throws IOException, URISyntaxException {
        WebArchive built = ShrinkWrap.create(ZipImporter.class, "joint-operations.war")
                .importFrom(new File("target/joint-operations.war"))
                .as(WebArchive.class);
        String webXml = withAnEntryForTests(built);
        built.delete(WEB_XML);
        return built.setWebXML(new StringAsset(webXml))
                .addClass(ProductDoorsIT.class)
                .addAsLibrary(new File(Assertions.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI()));
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

    /** Everything in the application asks for a login; the runner that brings the tests in has none. */
    private static String withAnEntryForTests(WebArchive built) throws IOException {
        try (InputStream webXml = built.get(WEB_XML).getAsset().openStream()) {
            String open = "<url-pattern>/callback</url-pattern>";
            return new String(webXml.readAllBytes(), StandardCharsets.UTF_8)
                    .replace(open, open + "<url-pattern>/ArquillianServletRunnerEE9</url-pattern>");
        }
    }
}
