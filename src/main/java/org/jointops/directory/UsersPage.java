package org.jointops.directory;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jointops.access.Role;
import org.jointops.shared.Paging;
import org.jointops.shared.Slice;
import org.jointops.web.Option;
import org.jointops.web.Pages;
import org.jointops.web.Texts;
import org.jspecify.annotations.Nullable;

/** The people of the administrator's organisation whom the address asks for. */
@Named
@RequestScoped
public class UsersPage {

    private static final Slice<UserRow> NONE = new Slice<>(List.of(), null, 0);

    @Inject
    private Users users;

    @Inject
    private Texts texts;

    @Inject
    private Pages pages;

    @Inject
    private HttpServletRequest request;

    private Slice<UserRow> found = NONE;
    private boolean answered;

    /** Looks before anything is shown, so that whoever may not is told so. */
    public void load() {
        pages.attempt(() -> users.list(asked().read(), Paging.read(null, request.getParameter("after"))))
                .ifPresent(slice -> {
                    found = slice;
                    answered = true;
                });
    }

    public Slice<UserRow> getFound() {
        return found;
    }

    /** Whether there is nobody, and not just no answer. */
    public boolean isNobody() {
        return answered && found.items().isEmpty();
    }

    /** The roles that an administrator gives, in words. */
    public List<Option> getRoles() {
        return Stream.of(Role.values())
                .filter(UserFacts.GIVEN::contains)
                .map(role -> new Option(role.code(), texts.get("access.role." + role.code())))
                .toList();
    }

    public List<Option> getStates() {
        return Stream.of("true", "false")
                .map(enabled -> new Option(enabled, texts.get("directory.enabled." + enabled)))
                .toList();
    }

    private UserFilter.Draft asked() {
        var filter = new UserFilter.Draft();
        filter.q = parameter("q");
        filter.role = parameter("role");
        filter.unit = parameter("unit");
        filter.enabled = parameter("enabled");
        return filter;
    }

    private @Nullable String parameter(String name) {
        return request.getParameter(name);
    }
}
