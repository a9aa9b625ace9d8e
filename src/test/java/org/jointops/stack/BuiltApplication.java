package org.jointops.stack;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.Assertions;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** The application as it was built, with tests inside that enter it at its doors. */
public final class BuiltApplication {

    private static final String WEB_XML = "WEB-INF/web.xml";

    private BuiltApplication() {}

    public static WebArchive with(Class<?>... tests) {
        try {
            WebArchive built = ShrinkWrap.create(ZipImporter.class, "joint-operations.war")
                    .importFrom(new File("target/joint-operations.war"))
                    .as(WebArchive.class);
            String webXml = withAnEntryForTests(built);
            built.delete(WEB_XML);
            return built.setWebXML(new StringAsset(webXml))
                    .addClasses(tests)
                    .addAsLibrary(new File(Assertions.class
                            .getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI()));
        } catch (IOException | URISyntaxException e) {
            throw new Trouble("The built application cannot be taken into a test", e);
        }
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
