package org.jointops.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.servlet.annotation.WebServlet;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Nothing can be reached that the matrix does not ask for. */
class SurfaceTest {

    private static final java.nio.file.Path PAGES = java.nio.file.Path.of("src/main/webapp");

    /** What a person without any role may call as well: it signs in and out, and knows of no record. */
    private static final Set<String> SERVLETS =
            Set.of("/callback", "/logout", "/backchannel-logout", "/fresh-login", "/fresh-login/back", "/stay");

    @Test
    void theMatrixAsksForEveryAddressAndPage() throws IOException {
        var found = new TreeSet<String>();
        found.addAll(endpoints());
        found.addAll(pages());

        assertThat(Surface.addresses()).isEqualTo(found);
    }

    @Test
    void everyServletIsKnown() {
        assertThat(classes()
                        .filter(type -> type.isAnnotationPresent(WebServlet.class))
                        .flatMap(type -> Arrays.stream(
                                type.getAnnotation(WebServlet.class).value())))
                .isSubsetOf(SERVLETS);
    }

    private static Set<String> endpoints() {
        return classes()
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> verbs(method).map(verb -> verb + " " + address(method)))
                .collect(Collectors.toSet());
    }

    private static Stream<String> verbs(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(HttpMethod::value);
    }

    private static String address(Method method) {
        var own = method.getAnnotation(Path.class);
        return Stream.of(
                        "api",
                        method.getDeclaringClass().getAnnotation(Path.class).value(),
                        own == null ? "" : own.value())
                .filter(part -> !part.isEmpty())
                .map(part -> "/" + part)
                .collect(Collectors.joining());
    }

    private static Set<String> pages() throws IOException {
        try (var files = Files.walk(PAGES)) {
            return files.map(file -> PAGES.relativize(file).toString())
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF"))
                    .map(name -> "PAGE /" + name.replace(".xhtml", "").replace('\\', '/'))
                    .collect(Collectors.toSet());
        }
    }

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.jointops").stream()
                        .filter(type ->
                                type.isTopLevelClass() && !type.getName().endsWith("package-info"))
                        .map(type -> type.reflect());
    }
}
