package org.jointops.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jointops.matrix.Browsing;
import org.jointops.stack.Caller;
import org.jointops.stack.Product;
import org.jointops.stack.Seal;

/**
 * Measures how what people do grows with an operation, on 10,000, 100,000 and 1,000,000 cases: result tables beside SQL
 * written by hand, each on a connection that knows nothing yet; approvals with and without the sums that are kept; the
 * operation's page and pages of lists beside themselves at the first size. Row-level security is on throughout.
 */
final class Sizes {

    private static final int[] CASES = Stream.of(
                    System.getProperty("bench.sizes", "10000,100000,1000000").split(","))
            .mapToInt(Integer::parseInt)
            .toArray();
    private static final int TIMES = Integer.getInteger("bench.times", 7);
    /** Beyond so many cases, what is written by hand is asked once: it takes its minute. */
    private static final int MANY = 200_000;

    private static final int WARM_UP = 4;
    private static final int APPROVALS = 40;
    private static final double BESIDE_SQL = 1.2;
    private static final double BESIDE_SMALL = 1.5;
    private static final double BESIDE_UNCOUNTED = 1.3;
    private static final List<String> KEYS = List.of("", "country", "organisation", "region", "day");
    private static final List<String> READERS = List.of("ru-border-supervisor", "kz-customs-liaison");
    private static final List<String> COUNTING =
            List.of("counting", "counted_when_added", "counted_when_changed", "counted_when_removed", "telling_anew");
    private static final List<String> LISTS = List.of(
            "",
            "?operation=TRN-2026-01&status=approved",
            "?status=submitted",
            "?status=returned&region=RU-ORE",
            "?region=RU-ORE&from=2026-01-20&to=2026-01-27",
            "?organisation=KZ%2Fcustoms",
            "?from=2026-01-20&to=2026-01-20",
            "?category=drugs",
            "?category=weapons",
            "?category=explosives",
            "?q=1000077",
            "?q=searched",
            "?q=Invented4321");

    /** The figures of all records, as the tables of records hold them. */
    private static final String FROM_RECORDS = """
            select s.indicator, %s, f.dimension, f.currency,
                   sum(f.amount) filter (where i.status = 'approved'), max(f.rank) filter (where i.status = 'approved'),
                   sum(f.amount) filter (where i.status = 'submitted'), max(f.rank) filter (where i.status = 'submitted'),
                   count(distinct i.number)
            from incident i
            join fact f on f.number = i.number
            join scope s on s.operation = i.operation and s.measure = f.measure and s.category = f.category
            where i.operation = 'TRN-2026-01' and i.status in ('submitted', 'approved')
            group by 1, 2, 3, 4
            """;

    private static final String OURS = """
            select * from figures('TRN-2026-01', array['none', ?], array['none', 'none'], null, null, false, '')
            """;

    private final Product product;
    private final Map<String, List<Double>> pages = new LinkedHashMap<>();
    private boolean within = true;
    private int already;

    Sizes(Product product) {
        this.product = product;
    }

    boolean run() throws SQLException, IOException {
        for (var cases : CASES) {
            Filling.of(product, already, cases);
            already = cases;
            System.out.printf(Locale.ROOT, "%n| %,d cases | by hand, ms | ours, ms | ratio | limit |%n", cases);
            System.out.println("| --- | ---: | ---: | ---: | ---: |");
            for (var by : KEYS) {
                tell("result table by " + (by.isEmpty() ? "nothing" : by), byHand(by), ours(by), BESIDE_SQL);
            }
            approvals();
            if (already == CASES[0]) {
                warmUp();
            }
            READERS.forEach(this::pages);
        }
        System.out.printf(Locale.ROOT, "%n| page | %,d cases, ms | at each size, ms | ratio | limit |%n", CASES[0]);
        System.out.println("| --- | ---: | --- | ---: | ---: |");
        pages.forEach(this::tell);
        return within;
    }

    private double byHand(String by) throws SQLException {
        var key = Map.of(
                "", "''",
                "country", "split_part(i.organisation, '/', 1)",
                "organisation", "i.organisation",
                "region", "i.region",
                "day", "i.day::text");
        var sql = FROM_RECORDS.formatted(key.get(by));
        var times = new ArrayList<Double>();
        for (var i = 0; i < (already > MANY ? 1 : TIMES); i++) {
            try (var owner = product.asOwner()) {
                times.add(read(owner, sql));
            }
        }
        return Measured.median(times);
    }

    private double ours(String by) throws SQLException {
        var seal = Seal.known(product);
        var times = new ArrayList<Double>();
        for (var i = 0; i < TIMES; i++) {
            try (var application = product.asApplication()) {
                application.setAutoCommit(false);
                Seal.say(
                        application,
                        seal.of(
                                "ru-border-supervisor",
                                "RU/border",
                                "RU",
                                "supervisor",
                                Seal.backend(application),
                                Instant.now()));
                times.add(read(application, OURS.replace("?", "'" + by + "'")));
            }
        }
        return Measured.median(times);
    }

    private static double read(Connection connection, String sql) throws SQLException {
        var begin = System.nanoTime();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            var read = 0;
            while (rows.next()) {
                read++;
            }
            if (read == 0) {
                throw new IllegalStateException("No figures");
            }
        }
        return (System.nanoTime() - begin) / 1e6;
    }

    /** In turns, so that whatever else the machine does falls on both. */
    private void approvals() throws SQLException {
        var submitted = submitted();
        var counted = new ArrayList<Double>();
        var uncounted = new ArrayList<Double>();
        var caller = product.as("ru-border-supervisor");
        for (var i = 0; i < APPROVALS; i++) {
            approve(caller, submitted.remove());
        }
        try (var owner = product.asOwner();
                var work = owner.createStatement()) {
            for (var turn = 0; turn < 4; turn++) {
                var counting = turn % 2 == 1;
                for (var trigger : COUNTING) {
                    work.execute("alter table incident " + (counting ? "enable" : "disable") + " trigger " + trigger);
                }
                for (var i = 0; i < APPROVALS; i++) {
                    var begin = System.nanoTime();
                    approve(caller, submitted.remove());
                    if (i >= APPROVALS / 4) {
                        (counting ? counted : uncounted).add((System.nanoTime() - begin) / 1e6);
                    }
                }
            }
            work.execute("select count_anew('TRN-2026-01'), tell_cases_anew()");
        }
        tell("approving a case", Measured.median(uncounted), Measured.median(counted), BESIDE_UNCOUNTED);
    }

    private static void approve(Caller caller, String number) {
        var answer =
                caller.post("/api/cases/" + number + "/approval", "{\"sharing\": \"joint\", \"handling\": \"H0\"}");
        if (answer.status() >= 300) {
            throw new IllegalStateException(answer.toString());
        }
    }

    private Deque<String> submitted() throws SQLException {
        var numbers = new ArrayDeque<String>();
        try (var owner = product.asOwner();
                var work = owner.createStatement();
                var rows = work.executeQuery("""
                        select number from incident
                        where organisation = 'RU/border' and status = 'submitted' and author_name = 'Invented'
                        order by number limit %d""".formatted(5 * APPROVALS))) {
            while (rows.next()) {
                numbers.add(rows.getString(1));
            }
        }
        return numbers;
    }

    /** So that the first size, which all others are compared with, is not that of a process that has just begun. */
    private void warmUp() {
        for (var i = 0; i < WARM_UP; i++) {
            READERS.forEach(this::pages);
        }
        pages.clear();
    }

    private void pages(String reader) {
        var browsing = Browsing.as(reader, product.url());
        for (var path : Stream.concat(
                        Stream.of("/operation?code=TRN-2026-01"), LISTS.stream().map(list -> "/cases" + list))
                .toList()) {
            var times = new ArrayList<Double>();
            for (var i = 0; i < TIMES + 8; i++) {
                var begin = System.nanoTime();
                var answer = browsing.get(path);
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(path + ": " + answer.statusCode());
                }
                if (i >= 8) {
                    times.add((System.nanoTime() - begin) / 1e6);
                }
            }
            pages.computeIfAbsent(path + ", " + reader, each -> new ArrayList<>())
                    .add(Measured.median(times));
        }
    }

    private void tell(String page, List<Double> times) {
        var ratio = times.get(times.size() - 1) / times.get(0);
        within &= ratio <= BESIDE_SMALL;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.0f | %s | %.2f | %.1f |%s%n",
                page,
                times.get(0),
                String.join(
                        ", ",
                        times.stream()
                                .map(time -> String.format(Locale.ROOT, "%.0f", time))
                                .toList()),
                ratio,
                BESIDE_SMALL,
                ratio <= BESIDE_SMALL ? "" : " exceeded");
    }

    private void tell(String what, double base, double ours, double limit) {
        within &= ours / base <= limit;
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.2f | %.1f |%s%n",
                what,
                base,
                ours,
                ours / base,
                limit,
                ours / base <= limit ? "" : " exceeded");
    }
}
