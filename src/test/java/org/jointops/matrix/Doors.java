package org.jointops.matrix;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.SystemException;
import jakarta.transaction.UserTransaction;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jointops.access.Officer;
import org.jointops.access.Role;
import org.jointops.access.SignedIn;
import org.jointops.approvals.ApprovalDraft;
import org.jointops.approvals.ReturnDraft;
import org.jointops.approvals.SharingDraft;
import org.jointops.approvals.VoidDraft;
import org.jointops.cases.AnswerDraft;
import org.jointops.cases.CaseDocument;
import org.jointops.cases.CaseDraft;
import org.jointops.cases.CaseFilter;
import org.jointops.cases.CaseRow;
import org.jointops.cases.Cases;
import org.jointops.cases.DecidingCases;
import org.jointops.cases.ReleaseDraft;
import org.jointops.cases.SharingCases;
import org.jointops.platform.Settings;
import org.jointops.reporting.Figure;
import org.jointops.reporting.Question;
import org.jointops.reporting.SourceList;
import org.jointops.reporting.Sources;
import org.jointops.returns.DecidingReturns;
import org.jointops.returns.ReturnFilter;
import org.jointops.returns.Returns;
import org.jointops.returns.SummaryDocument;
import org.jointops.returns.SummaryDraft;
import org.jointops.returns.SummaryRow;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/** The product's doors, entered in the name of a person. */
@ApplicationScoped
class Doors {

    private static final String LOCKED = """
            select relname from pg_class where relrowsecurity and relnamespace = 'public'::regnamespace
            """;

    private static final Paging ALL = Paging.first(Paging.LARGEST_SIZE);

    @Inject
    private Cases cases;

    @Inject
    private DecidingCases decidingCases;

    @Inject
    private SharingCases sharingCases;

    @Inject
    private Returns returns;

    @Inject
    private DecidingReturns decidingReturns;

    @Inject
    private Sources sources;

    @Inject
    private SignedIn signedIn;

    @Inject
    private UserTransaction transaction;

    /** What a door gave, or the status with which it refused. */
    record Given<T>(int status, @Nullable T thing) {

        static <T> Given<T> by(Supplier<T> door) {
            try {
                return new Given<>(200, door.get());
            } catch (Problem refused) {
                return new Given<>(refused.kind().status(), null);
            }
        }

        Optional<T> get() {
            return Optional.ofNullable(thing);
        }
    }

    void enter(Person person) {
        var roles = EnumSet.noneOf(Role.class);
        person.roles()
                .forEach(role ->
                        roles.add(Role.valueOf(role.toUpperCase(Locale.ROOT).replace('-', '_'))));
        signedIn.is(new Officer(
                person.name(), person.name(), roles, person.country(), person.service(), person.unit(), Instant.now()));
    }

    Given<CaseDocument> openCase(String number) {
        return Given.by(() -> cases.get(number));
    }

    Given<SummaryDocument> openReturn(String number) {
        return Given.by(() -> returns.get(number));
    }

    Given<Slice<CaseRow>> cases(CaseFilter.Draft filter) {
        return Given.by(() -> cases.list(filter.read(), ALL));
    }

    Given<Slice<SummaryRow>> returns(String operation) {
        var filter = new ReturnFilter.Draft();
        filter.operation = operation;
        return Given.by(() -> returns.list(filter.read(), ALL));
    }

    Given<SourceList> behind(String operation, String indicator, Figure.State state) {
        return Given.by(() -> sources.of(new Figure(operation, indicator, Question.by(null), null, null, state), ALL));
    }

    /** Takes the lock of the database away for a while, so that the doors have nothing but their own. */
    static void withoutTheSecondLock(Runnable asking) throws SQLException {
        var database = Settings.current().database();
        try (var owner = DriverManager.getConnection(database.url(), database.ownerUser(), database.ownerPassword());
                var statement = owner.createStatement()) {
            var locked = new ArrayList<String>();
            try (var tables = statement.executeQuery(LOCKED)) {
                while (tables.next()) {
                    locked.add(tables.getString(1));
                }
            }
            for (var table : locked) {
                statement.execute("alter table " + table + " disable row level security");
            }
            try {
                asking.run();
            } finally {
                for (var table : locked) {
                    statement.execute("alter table " + table + " enable row level security");
                }
            }
        }
    }

    /** What an action answers. Whatever it did is undone. */
    int act(Kept record, String action) throws SystemException, NotSupportedException {
        transaction.begin();
        try {
            return Given.by(() -> record.sample().isCase()
                            ? actOnCase(record.number(), action)
                            : actOnReturn(record.number(), action))
                    .status();
        } finally {
            transaction.rollback();
        }
    }

    private Object actOnCase(String number, String action) {
        return switch (action) {
            case "change" -> changeCase(number);
            case "submission" -> decidingCases.submit(number, null);
            case "return" -> decidingCases.giveBack(number, comments(), null);
            case "approval" -> decidingCases.approve(number, approval(), null);
            case "void" -> decidingCases.makeVoid(number, reasonToVoid(), null);
            case "sharing" -> sharingCases.share(number, sharing(), null);
            case "release" -> sharingCases.release(number, reasonToRelease(), null);
            case "withdrawal" -> sharingCases.withdraw(number, null);
            case "participation" -> sharingCases.answer(number, yes(), null);
            default -> throw new IllegalArgumentException(action);
        };
    }

    private Object actOnReturn(String number, String action) {
        return switch (action) {
            case "change" -> changeReturn(number);
            case "submission" -> decidingReturns.submit(number, null);
            case "return" -> decidingReturns.giveBack(number, comments(), null);
            case "approval" -> decidingReturns.approve(number, approval(), null);
            case "void" -> decidingReturns.makeVoid(number, reasonToVoid(), null);
            case "sharing" -> decidingReturns.share(number, sharing(), null);
            default -> throw new IllegalArgumentException(action);
        };
    }

    /** Who may open it sends it back as it is; who may not has nothing to send. */
    private CaseDocument changeCase(String number) {
        var opened = openCase(number).get();
        return cases.change(
                number,
                opened.<CaseDraft>map(d -> d).orElseGet(CaseDraft::new),
                opened.map(d -> d.version).orElse(0));
    }

    private SummaryDocument changeReturn(String number) {
        var opened = openReturn(number).get();
        return returns.change(
                number,
                opened.<SummaryDraft>map(d -> d).orElseGet(SummaryDraft::new),
                opened.map(d -> d.version).orElse(0));
    }

    private static ReturnDraft comments() {
        var comment = new ReturnDraft.Comment();
        comment.text = "Again";
        var draft = new ReturnDraft();
        draft.comments = List.of(comment);
        return draft;
    }

    private static ApprovalDraft approval() {
        var draft = new ApprovalDraft();
        draft.sharing = "own-service";
        draft.handling = "H0";
        return draft;
    }

    private static VoidDraft reasonToVoid() {
        var draft = new VoidDraft();
        draft.reason = "A mistake";
        return draft;
    }

    private static SharingDraft sharing() {
        var draft = new SharingDraft();
        draft.sharing = "joint";
        draft.reason = "They ask for it";
        return draft;
    }

    private static ReleaseDraft reasonToRelease() {
        var draft = new ReleaseDraft();
        draft.reason = "They have to be found";
        return draft;
    }

    private static AnswerDraft yes() {
        var draft = new AnswerDraft();
        draft.answer = "confirm";
        return draft;
    }
}
