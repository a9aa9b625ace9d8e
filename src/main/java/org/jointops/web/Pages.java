package org.jointops.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jointops.shared.Messages;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * What a page does around a use case: asks it, shows what it refuses, says what was done, goes on.
 *
 * <pre>{@code
 * public void save() {
 *     pages.attempt(() -> cases.record(draft)).ifPresent(number -> {
 *         pages.saved("web.saved");
 *         pages.go("/case", "number", number);
 *     });
 * }
 * }</pre>
 */
@Named
@RequestScoped
public class Pages {

    private static final String NOTICE = "jointops.notice";
    private static final String SAVED = "jointops.saved";
    private static final Jsonb JSON = JsonbBuilder.create();

    @Inject
    private Language language;

    @Inject
    private Errors errors;

    @Inject
    private HttpServletRequest request;

    private @Nullable String notice;

    /** Asks a use case for something; what it refuses is shown, and nothing is given back. */
    public <T> Optional<T> attempt(Supplier<T> call) {
        return attempt(call, problem -> {});
    }

    /** The same for a page that has something to offer when it is refused; what it refuses is shown first. */
    public <T> Optional<T> attempt(Supplier<T> call, Consumer<Problem> otherwise) {
        try {
            return Optional.ofNullable(call.get());
        } catch (RuntimeException e) {
            var problem = problem(e).orElseThrow(() -> e);
            refused(problem);
            otherwise.accept(problem);
            return Optional.empty();
        }
    }

    /** Has a use case do something; tells whether it did. */
    public boolean attempt(Runnable call) {
        return attempt(() -> {
                    call.run();
                    return true;
                })
                .isPresent();
    }

    /** Says what was done, on this page or on the one gone to. */
    public void tell(String key, Object... args) {
        notice = Messages.in(language.getLocale()).text(key, args);
        faces().getExternalContext().getFlash().put(NOTICE, notice);
    }

    /** Says that what was typed is saved; the browser then forgets what it kept of it. */
    public void saved(String key, Object... args) {
        tell(key, args);
        faces().getExternalContext().getFlash().put(SAVED, true);
    }

    /** Goes to an address inside the application, with parameters as name and value in turn. */
    public void go(String address, Object... parameters) {
        var query = IntStream.range(0, parameters.length / 2)
                .mapToObj(i -> Address.pair(parameters[2 * i].toString(), parameters[2 * i + 1]))
                .collect(Collectors.joining("&"));
        var external = faces().getExternalContext();
        try {
            external.redirect(external.getRequestContextPath() + address + (query.isEmpty() ? "" : "?" + query));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Answers that there is no such page, the same for what is hidden and for what does not exist. */
    public void absent() {
        answer(404);
    }

    /** Answers that the page is not for this person. */
    public void forbidden() {
        answer(403);
    }

    /** What the browser kept of a form whose session ended, as a draft again. */
    public <T> Optional<T> kept(@Nullable String json, Class<T> draft) {
        try {
            return json == null || json.isBlank() ? Optional.empty() : Optional.of(JSON.fromJson(json, draft));
        } catch (JsonbException e) {
            return Optional.empty();
        }
    }

    public @Nullable String getNotice() {
        var told = notice;
        return told != null
                ? told
                : (String) faces().getExternalContext().getFlash().get(NOTICE);
    }

    public boolean isSaved() {
        return Boolean.TRUE.equals(faces().getExternalContext().getFlash().get(SAVED));
    }

    /** The path of this page. */
    public String getAddress() {
        return new Address(request).path();
    }

    /** The address of this page with its parameters. */
    public String getSameAddress() {
        return new Address(request).whole();
    }

    public boolean isAt(String section) {
        return new Address(request).isIn(section);
    }

    /** The address of this page with one parameter set, or taken out. */
    public String with(String name, @Nullable String value) {
        return new Address(request).with(name, value);
    }

    private void refused(Problem problem) {
        switch (problem.kind()) {
            case HIDDEN -> absent();
            case FORBIDDEN -> {
                if (faces().isPostback()) {
                    errors.show(problem);
                } else {
                    forbidden();
                }
            }
            case UNAUTHENTICATED -> go("/fresh-login", "to", getSameAddress());
            default -> errors.show(problem);
        }
    }

    private void answer(int status) {
        var faces = faces();
        try {
            faces.getExternalContext().responseSendError(status, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        faces.responseComplete();
    }

    /** Containers wrap what a use case throws. */
    private static Optional<Problem> problem(@Nullable Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof Problem problem) {
                return Optional.of(problem);
            }
        }
        return Optional.empty();
    }

    private static FacesContext faces() {
        return FacesContext.getCurrentInstance();
    }
}
