package org.jointops.bench;

import io.gatling.app.Gatling$;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.exporter.ZipExporter;
import org.jboss.shrinkwrap.api.importer.ZipImporter;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.jointops.stack.Product;
import org.jspecify.annotations.Nullable;

/**
 * Measures the product with many people at work at once: {@code mvn -Pbench -Dbench=load}. The 95th percentile of each
 * page and call is compared with that of an empty Faces page, which the same people ask for between their work. Ends
 * with 1 after an error, or where a limit is exceeded.
 */
public final class LoadBench {

    private static final int CASES = Integer.getInteger("bench.cases", 100_000);
    private static final int OFFICERS = Integer.getInteger("bench.officers", 200);
    private static final int SUPERVISORS = Integer.getInteger("bench.supervisors", 20);
    private static final Duration DURATION = Duration.ofMinutes(Integer.getInteger("bench.minutes", 10));
    private static final Duration RAMP_UP = Duration.ofSeconds(Integer.getInteger("bench.rampup", 120));
    private static final Path HOME = Path.of("target/load");
    private static final String EMPTY = """
            <!DOCTYPE html>
            <html xmlns="http://www.w3.org/1999/xhtml" xmlns:h="jakarta.faces.html">
            <h:head><title>Empty</title></h:head>
            <h:body/>
            </html>
            """;

    private static final String FRAME = """
            <ui:composition template="/WEB-INF/templates/page.xhtml" xmlns="http://www.w3.org/1999/xhtml"
                            xmlns:ui="jakarta.faces.facelets">
                <ui:param name="title" value="Empty"/>
            </ui:composition>
            """;

    private static @Nullable LoadBench running;

    private final Product product;
    private final Timings timings = new Timings();
    private final List<Integer> signIns = new ArrayList<>();
    private List<Staff.Person> officers = List.of();
    private List<Staff.Person> supervisors = List.of();
    private int failures;

    private LoadBench(Product product) {
        this.product = product;
    }

    public static void main(String... arguments) throws SQLException, IOException {
        Files.createDirectories(HOME);
        var log = HOME.resolve("gc.log").toAbsolutePath();
        var bench = new LoadBench(
                Product.measured("load", withEmptyPages(), Map.of(), List.of("-Xmx1g", "-Xlog:gc:file=" + log)));
        running = bench;
        System.exit(bench.run(log) ? 0 : 1);
    }

    static LoadBench running() {
        return Objects.requireNonNull(running);
    }

    private boolean run(Path log) throws SQLException, IOException {
        Filling.of(product, 0, CASES);
        officers = new Staff(product).made("field-officer", OFFICERS);
        supervisors = new Staff(product).made("supervisor", SUPERVISORS);
        System.out.printf("%,d cases, %d officers, %d supervisors%n", CASES, OFFICERS, SUPERVISORS);
        work();
        var heap = Heap.of(log);
        var told = told(heap);
        System.out.println(told);
        Files.writeString(HOME.resolve("performance.md"), told);
        timings.failures().stream().limit(20).forEach(System.out::println);
        return timings.isWithin() && heap.isWithin();
    }

    /** Gatling makes the shift by its name. Its log of every request would need Java's own classes opened. */
    private static void work() {
        System.setProperty("gatling.data.enableAnalytics", "false");
        System.setProperty("gatling.data.console.writePeriod", "60");
        System.setProperty("gatling.data.console.light", "true");
        System.setProperty("gatling.data.writers.0", "console");
        Gatling$.MODULE$.fromArgs(new String[] {
            "--simulation",
            Shift.class.getName(),
            "--results-folder",
            HOME.resolve("gatling").toString(),
            "--no-reports"
        });
    }

    private String told(Heap heap) {
        return String.format(
                Locale.ROOT,
                "%s%n%n%d requests in %d minutes after signing in, %.1f a second. Sign-ins: %d, median %d ms, 95 %% %d ms."
                        + " Heap: at most %d MB in use after a collection, %d MB before one, %d MB taken; limit 1024 MB.%n",
                timings.table(),
                timings.count(),
                DURATION.toMinutes(),
                (double) timings.count() / DURATION.toSeconds(),
                signIns.size(),
                signIns(0.5),
                signIns(0.95),
                heap.live(),
                heap.used(),
                heap.committed());
    }

    private int signIns(double share) {
        var sorted = signIns.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(share * sorted.size()) - 1);
    }

    /** The application as it was built, with two pages more, which ask for a login as all others do. */
    private static Path withEmptyPages() {
        var more = HOME.resolve("joint-operations.war");
        ShrinkWrap.create(ZipImporter.class, "joint-operations.war")
                .importFrom(Path.of("target/joint-operations.war").toFile())
                .as(WebArchive.class)
                .addAsWebResource(new StringAsset(EMPTY), "empty.xhtml")
                .addAsWebResource(new StringAsset(FRAME), "frame.xhtml")
                .as(ZipExporter.class)
                .exportTo(more.toFile(), true);
        return more.toAbsolutePath();
    }

    String url() {
        return product.url();
    }

    List<Staff.Person> officers() {
        return officers;
    }

    List<Staff.Person> supervisors() {
        return supervisors;
    }

    Duration duration() {
        return DURATION;
    }

    Duration rampUp() {
        return RAMP_UP;
    }

    Timings timings() {
        return timings;
    }

    synchronized void signedIn(int millis) {
        signIns.add(millis);
    }

    /** Counts a failure and keeps what was answered. */
    synchronized void failed(String name, String answer) {
        failures++;
        timings.failed(name, "see " + failures);
        try {
            var directory = Files.createDirectories(HOME.resolve("failures"));
            Files.writeString(directory.resolve(failures + ".txt"), name + "\n" + answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
