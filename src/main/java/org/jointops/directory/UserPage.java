package org.jointops.directory;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jointops.access.SignedIn;
import org.jointops.shared.Problem;
import org.jointops.web.Pages;
import org.jspecify.annotations.Nullable;

/** One person's account: the form in which it is made or changed, and what else can be done with it. */
@Named
@ViewScoped
public class UserPage implements Serializable {

    /** A role that can be ticked. */
    public static class RoleChoice implements Serializable {
        public String code = "";
        public boolean chosen;
    }

    /** What the browser keeps of the form; a tick is the word true at the role's place. */
    public static class Kept {
        public @Nullable String userName;
        public @Nullable String familyName;
        public @Nullable String givenName;
        public @Nullable String email;
        public @Nullable String unit;
        public @Nullable List<@Nullable String> roles;
        public @Nullable String byMail;
    }

    @Inject
    private Users users;

    @Inject
    private UsersPage lists;

    @Inject
    private SignedIn signedIn;

    @Inject
    private Pages pages;

    private @Nullable String userName;
    private @Nullable String kept;
    private @Nullable String password;
    private boolean mailPossible;
    private boolean byMail;
    private List<RoleChoice> roles = List.of();
    private transient UserDraft draft = new UserDraft();
    private transient @Nullable UserDocument user;

    /** Opens an empty form. */
    public void begin() {
        pages.attempt(users::sendsMail).ifPresent(possible -> {
            mailPossible = possible;
            roles = ticked(List.of());
        });
    }

    /** Opens an account that is there. */
    public void open() {
        pages.attempt(() -> users.get(userName == null ? "" : userName)).ifPresent(found -> {
            shows(found);
            mailPossible = pages.attempt(users::sendsMail).orElse(false);
        });
    }

    public void create() {
        pages.attempt(() -> users.create(asTyped())).ifPresent(made -> {
            user = made;
            password = made.temporaryPassword();
            pages.saved("directory.created", made.userName());
        });
    }

    public void save() {
        var shown = user;
        if (shown != null) {
            pages.attempt(() -> users.change(shown.userName(), asTyped(), shown.version()), this::showsAsItIs)
                    .ifPresent(changed -> {
                        shows(changed);
                        pages.saved("directory.saved");
                    });
        }
    }

    public void disable() {
        enabled(false, "directory.disabled");
    }

    public void enable() {
        enabled(true, "directory.enabled");
    }

    public void endSessions() {
        if (pages.attempt(() -> users.endSessions(getUserName()))) {
            pages.tell("directory.sessionsEnded");
        }
    }

    public void resetPassword() {
        pages.attempt(() -> users.resetPassword(getUserName(), byMail)).ifPresent(reset -> {
            password = reset.temporaryPassword();
            pages.tell(password == null ? "directory.letterSent" : "directory.passwordMade");
        });
    }

    /** Takes back into the form what the browser kept. */
    public void restore() {
        pages.kept(kept, Kept.class).ifPresent(typed -> {
            draft.userName = typed.userName;
            draft.familyName = typed.familyName;
            draft.givenName = typed.givenName;
            draft.email = typed.email;
            draft.unit = typed.unit;
            byMail = typed.byMail != null;
            var ticks = typed.roles == null ? List.<@Nullable String>of() : typed.roles;
            for (var i = 0; i < roles.size(); i++) {
                roles.get(i).chosen = i < ticks.size() && ticks.get(i) != null;
            }
        });
    }

    /** Whether the account is the administrator's own, which others look after. */
    public boolean isOwn() {
        return getUserName().equals(signedIn.officer().userName());
    }

    public boolean isMayChange() {
        return user != null && !user.managedElsewhere();
    }

    private void enabled(boolean enabled, String notice) {
        pages.attempt(() -> users.enable(getUserName(), enabled)).ifPresent(changed -> {
            user = changed;
            pages.tell(notice);
        });
    }

    /** Somebody else changed it meanwhile: the form then starts from what they made of it. */
    private void showsAsItIs(Problem problem) {
        problem.current()
                .filter(UserDocument.class::isInstance)
                .map(UserDocument.class::cast)
                .ifPresent(this::shows);
    }

    private void shows(UserDocument document) {
        user = document;
        draft = UserDraft.of(document);
        roles = ticked(document.roles());
    }

    private List<RoleChoice> ticked(List<String> codes) {
        var choices = new ArrayList<RoleChoice>();
        for (var option : lists.getRoles()) {
            var choice = new RoleChoice();
            choice.code = option.value();
            choice.chosen = codes.contains(choice.code);
            choices.add(choice);
        }
        return choices;
    }

    private UserDraft asTyped() {
        draft.byMail = byMail;
        draft.roles = new ArrayList<>(roles.stream()
                .filter(role -> role.chosen)
                .map(role -> role.code)
                .toList());
        return draft;
    }

    public String getUserName() {
        return Optional.ofNullable(userName).orElse("");
    }

    public void setUserName(@Nullable String userName) {
        this.userName = userName;
    }

    public @Nullable String getKept() {
        return kept;
    }

    public void setKept(@Nullable String kept) {
        this.kept = kept;
    }

    public @Nullable String getPassword() {
        return password;
    }

    public boolean isMailPossible() {
        return mailPossible;
    }

    public boolean isByMail() {
        return byMail;
    }

    public void setByMail(boolean byMail) {
        this.byMail = byMail;
    }

    public List<RoleChoice> getRoles() {
        return roles;
    }

    public UserDraft getDraft() {
        return draft;
    }

    public @Nullable UserDocument getUser() {
        return user;
    }
}
