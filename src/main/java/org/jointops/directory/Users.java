package org.jointops.directory;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jointops.access.Allowed;
import org.jointops.access.Permission;
import org.jointops.access.Role;
import org.jointops.access.SignedIn;
import org.jointops.audit.Entry;
import org.jointops.audit.Trail;
import org.jointops.operations.Places;
import org.jointops.platform.UseCase;
import org.jointops.shared.Organisation;
import org.jointops.shared.Paging;
import org.jointops.shared.Problem;
import org.jointops.shared.Slice;
import org.jspecify.annotations.Nullable;

/**
 * The people of the administrator's own organisation. Nobody else exists here; whoever was given more than an
 * administrator may give can be seen and not touched; and nobody changes what they themselves may do.
 */
@UseCase
public class Users {

    @Inject
    private Directory directory;

    @Inject
    private AccountStates states;

    @Inject
    private Places places;

    @Inject
    private Trail trail;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Clock clock;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    private TransactionSynchronizationRegistry transaction;

    /** The people whom a filter lets through, the one created last first. */
    @Allowed(Permission.MANAGE_USERS)
    public Slice<UserRow> list(UserFilter filter, Paging paging) {
        var holders = filter.role() == null ? null : directory.holders(filter.role());
        var found = directory.of(own()).stream()
                .filter(filter::lets)
                .filter(person -> holders == null || holders.contains(person.id()))
                .sorted(Person.NEWEST_FIRST)
                .toList();
        var page = found.stream()
                .filter(person -> isAfter(person, paging.after()))
                .limit(paging.size() + 1L)
                .toList();
        return paging.slice(page, person -> new Paging.Place(person.createdAt(), person.id()), found.size())
                .map(person -> UserRow.of(person, directory.roles(person.id())));
    }

    @Allowed(value = Permission.MANAGE_USERS, hides = true)
    public UserDocument get(String userName) {
        return UserDocument.of(person(userName));
    }

    /** Whether letters can be sent, in which people choose their password themselves. */
    @Allowed(Permission.MANAGE_USERS)
    public boolean sendsMail() {
        return directory.sendsMail();
    }

    /** Makes an account, which can be used only when it is complete. */
    @Allowed(Permission.MANAGE_USERS)
    public UserDocument create(UserDraft draft) {
        var facts = UserFacts.read(draft, null, this::isOwnUnit);
        requireMail(draft.byMail);
        states.lock(facts.userName());
        if (directory.find(facts.userName()).isPresent()) {
            throw Problem.invalid("userName", "taken");
        }
        var roles = directory.known(facts.roles());
        return whole(undo -> {
            var id = created(facts, undo);
            directory.giveRoles(id, roles);
            var password = draft.byMail ? null : Passwords.temporary();
            if (password != null) {
                directory.setPassword(id, password);
            }
            directory.enable(directory.get(id), true);
            if (draft.byMail) {
                directory.inviteByMail(id);
            }
            var made = UserDocument.of(directory.get(id));
            note("created", UserChanges.between(null, made), made.userName());
            return made.with(password);
        });
    }

    /** Changes names, unit and roles, from the state that the administrator saw. */
    @Allowed(value = Permission.MANAGE_USERS, hides = true)
    public UserDocument change(String userName, UserDraft draft, int version) {
        states.lock(userName);
        var before = touchable(userName);
        var facts = UserFacts.read(draft, before.userName(), this::isOwnUnit);
        if (UserDocument.of(before).version() != version) {
            throw Problem.changedMeanwhile(UserDocument.of(before));
        }
        if (!facts.roles().equals(before.roles())) {
            requireAnother(before);
        }
        var taken = directory.known(without(before.roles(), facts.roles()));
        var given = directory.known(without(facts.roles(), before.roles()));
        return whole(undo -> {
            undo.by(() -> directory.giveRoles(before.id(), taken));
            directory.takeRoles(before.id(), taken);
            undo.by(() -> directory.describe(before, UserFacts.of(before)));
            directory.describe(before, facts);
            undo.by(() -> directory.takeRoles(before.id(), given));
            directory.giveRoles(before.id(), given);
            var after = kept(before);
            note("changed", UserChanges.between(UserDocument.of(before), after), userName);
            return after;
        });
    }

    /** Closes an account, whose sessions end at once, or opens it again. */
    @Allowed(value = Permission.MANAGE_USERS, hides = true)
    public UserDocument enable(String userName, boolean enabled) {
        states.lock(userName);
        var person = touchable(userName);
        requireAnother(person);
        return whole(undo -> {
            undo.by(() -> directory.enable(person, person.enabled()));
            directory.enable(person, enabled);
            if (!enabled) {
                end(person);
            }
            note(enabled ? "enabled" : "disabled", List.of(), userName);
            return kept(person);
        });
    }

    /** Signs the person out everywhere. */
    @Allowed(value = Permission.MANAGE_USERS, hides = true)
    public void endSessions(String userName) {
        var person = touchable(userName);
        requireAnother(person);
        end(person);
        note("sessions-ended", List.of(), userName);
    }

    /** Ends the sessions and has the person choose a new password: after a letter, or after a temporary password. */
    @Allowed(value = Permission.MANAGE_USERS, hides = true)
    public UserDocument resetPassword(String userName, boolean byMail) {
        requireMail(byMail);
        var person = touchable(userName);
        requireAnother(person);
        end(person);
        note("password-reset", List.of(), userName);
        if (byMail) {
            directory.inviteByMail(person.id());
            return UserDocument.of(person);
        }
        var password = Passwords.temporary();
        directory.setPassword(person.id(), password);
        return UserDocument.of(person).with(password);
    }

    private Organisation own() {
        return signedIn.officer().findOrganisation().orElseThrow(() -> Problem.forbidden("not-allowed"));
    }

    private Person person(String userName) {
        return directory.find(userName).filter(person -> person.isOf(own())).orElseThrow(Problem::hidden);
    }

    private Person touchable(String userName) {
        var person = person(userName);
        if (person.elsewhere()) {
            throw Problem.forbidden("managed-elsewhere");
        }
        return person;
    }

    private void requireAnother(Person person) {
        if (person.userName().equals(signedIn.officer().userName())) {
            throw Problem.forbidden("own-account");
        }
    }

    private void requireMail(boolean byMail) {
        if (byMail && !directory.sendsMail()) {
            throw Problem.invalid("byMail", "no-mail");
        }
    }

    private boolean isOwnUnit(String code) {
        return places.unit(code)
                .filter(unit -> unit.organisation().equals(own()))
                .isPresent();
    }

    /** An account of which it is not known whether it was made is looked for when all is taken back. */
    private String created(UserFacts facts, Undo undo) {
        try {
            var id = directory.create(facts, own());
            undo.by(() -> directory.remove(id));
            return id;
        } catch (Problem problem) {
            if (problem.kind() == Problem.Kind.UNAVAILABLE) {
                undo.by(() -> directory
                        .find(facts.userName())
                        .filter(person -> person.isOf(own()) && !person.enabled())
                        .ifPresent(person -> directory.remove(person.id())));
            }
            throw problem;
        }
    }

    private void note(String action, List<Entry.Change> changes, String userName) {
        trail.note(Entry.of(action, "user", userName).ofOwner(own().code()).changing(changes));
    }

    private void end(Person person) {
        directory.endSessions(person.id());
        states.end(person, clock.instant());
    }

    /** Has what became of the person count from their next request on. */
    private UserDocument kept(Person person) {
        var now = directory.get(person.id());
        states.changed(now, clock.instant());
        return UserDocument.of(now);
    }

    /** Does it as a whole or not at all, as far as Keycloak lets itself be reached. */
    private <T> T whole(Function<Undo, T> work) {
        var undo = new Undo();
        transaction.registerInterposedSynchronization(undo);
        try {
            return work.apply(undo);
        } catch (Problem problem) {
            throw undo.all() ? problem : Problem.unavailable("directory-interrupted");
        }
    }

    private static boolean isAfter(Person person, Paging.@Nullable Place place) {
        if (place == null) {
            return true;
        }
        var byTime = person.createdAt().compareTo(place.at());
        return byTime < 0 || (byTime == 0 && person.id().compareTo(place.number()) < 0);
    }

    private static Set<Role> without(Set<Role> roles, Set<Role> others) {
        var rest = EnumSet.noneOf(Role.class);
        rest.addAll(roles);
        rest.removeAll(others);
        return rest;
    }
}
