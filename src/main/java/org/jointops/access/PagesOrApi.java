package org.jointops.access;

import static jakarta.security.enterprise.AuthenticationStatus.SEND_FAILURE;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.identitystore.openid.OpenIdContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jointops.platform.Settings;
import org.jointops.rest.Languages;
import org.jointops.rest.ProblemDocument;
import org.jointops.shared.Problem;

/**
 * Two ways in: a bearer token for the API, OpenID Connect for pages. A page's download from the API may also come with
 * the page's session, for reading only.
 */
@Alternative
@Priority(Integer.MAX_VALUE)
@ApplicationScoped
class PagesOrApi implements HttpAuthenticationMechanism {

    private static final String BEARER = "bearer ";

    private final PublicAddress address =
            new PublicAddress(Settings.current().identity().publicUrl());

    @Inject
    private BeanManager beans;

    @Inject
    private ApiTokens tokens;

    @Inject
    private Persons persons;

    @Inject
    private OpenSessions sessions;

    @Inject
    private Limits limits;

    @Inject
    private OpenIdContext openId;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
            throws AuthenticationException {
        SecurityHeaders.on(request, response);
        var ended = context.isProtected() && endsOrRemembers(request);
        if (isApi(request)) {
            return api(request, response, context);
        }
        if (ended || context.isProtected() && Current.officer(request) == null && isPost(request)) {
            return askAgain(request, response);
        }
        if (context.isProtected() && Current.officer(request) == null && address.isMissedBy(request)) {
            return lead(address.of(request), HttpServletResponse.SC_FOUND, response);
        }
        if (Callback.isUnasked(request, response, openId)) {
            return lead(address.home(), HttpServletResponse.SC_FOUND, response);
        }
        return openIdConnect().validateRequest(request, response, context);
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!isApi(request)) {
            openIdConnect().cleanSubject(request, response, context);
        }
    }

    /** Whoever's login or session was ended meanwhile is signed out; all others are as they are now, not as they were then. */
    private boolean endsOrRemembers(HttpServletRequest request) {
        var reading = Current.inSession(request);
        if (reading == null) {
            return false;
        }
        var lasts = OpenSession.of(request).filter(session -> !sessions.isOver(session));
        lasts.ifPresent(sessions::keep);
        var now = lasts.flatMap(session -> persons.now(reading));
        now.ifPresentOrElse(officer -> Current.inRequest(request, officer), request.getSession()::invalidate);
        return now.isEmpty();
    }

    private AuthenticationStatus api(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        var header = request.getHeader("Authorization");
        var ofPages = Current.officer(request);
        if (header == null && ofPages != null && isReading(request)) {
            return welcome(ofPages, request, context);
        }
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith(BEARER)) {
            return refuse(request, response, Problem.unauthenticated("token-required"), "Bearer");
        }
        return tokens.reading(header.substring(BEARER.length()).strip())
                .flatMap(persons::now)
                .map(officer -> welcome(officer, request, context))
                .orElseGet(() -> refuseToken(request, response));
    }

    private static AuthenticationStatus welcome(
            Officer officer, HttpServletRequest request, HttpMessageContext context) {
        Current.inRequest(request, officer);
        Set<String> groups = officer.roles().stream().map(Role::code).collect(Collectors.toSet());
        return context.notifyContainerAboutLogin(new CallerPrincipal(officer.userName()), groups);
    }

    /** Whoever tries one token after the other is held up; a good token is taken all the same. */
    private AuthenticationStatus refuseToken(HttpServletRequest request, HttpServletResponse response) {
        var wait = limits.login(CallerAddress.of(request));
        if (wait > 0) {
            response.setHeader("Retry-After", Long.toString(wait));
        }
        var problem = wait > 0 ? Problem.tooOften(wait) : Problem.unauthenticated("token-refused");
        return refuse(request, response, problem, "Bearer error=\"invalid_token\"");
    }

    private static AuthenticationStatus refuse(
            HttpServletRequest request, HttpServletResponse response, Problem problem, String challenge) {
        var locale = Languages.best(Collections.list(request.getLocales()));
        var document = new ProblemDocument(problem, locale);
        response.setStatus(document.status);
        response.setHeader("WWW-Authenticate", challenge);
        return write(response, ProblemDocument.MEDIA_TYPE, document.json());
    }

    /**
     * A form was sent after the session ended. The page is asked for anew, so that the login leads back to it; what was
     * typed has been kept by the browser.
     */
    private static AuthenticationStatus askAgain(HttpServletRequest request, HttpServletResponse response) {
        var query = request.getQueryString();
        var page = request.getRequestURI() + (query == null ? "" : "?" + query);
        if ("partial/ajax".equals(request.getHeader("Faces-Request"))) {
            return write(
                    response,
                    "text/xml",
                    "<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                            + page.replace("&", "&amp;").replace("\"", "&quot;").replace("<", "&lt;")
                            + "\"></redirect></partial-response>");
        }
        return lead(page, HttpServletResponse.SC_SEE_OTHER, response);
    }

    private static AuthenticationStatus lead(String address, int status, HttpServletResponse response) {
        response.setStatus(status);
        response.setHeader("Location", address);
        return SEND_FAILURE;
    }

    private static AuthenticationStatus write(HttpServletResponse response, String type, String text) {
        try {
            response.setContentType(type);
            response.setCharacterEncoding("UTF-8");
            response.setHeader("Cache-Control", "no-store");
            response.getWriter().write(text);
            response.flushBuffer();
            return SEND_FAILURE;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private HttpAuthenticationMechanism openIdConnect() {
        Bean<?> bean = beans.getBeans(HttpAuthenticationMechanism.class, Any.Literal.INSTANCE).stream()
                .filter(b -> !b.getBeanClass().equals(PagesOrApi.class))
                .findAny()
                .orElseThrow(() -> new IllegalStateException("No OpenID Connect mechanism"));
        return (HttpAuthenticationMechanism)
                beans.getReference(bean, HttpAuthenticationMechanism.class, beans.createCreationalContext(bean));
    }

    /** Told by where the server leads the request, since an address can be written in many ways. */
    private static boolean isApi(HttpServletRequest request) {
        return request.getServletPath().equals("/api");
    }

    private static boolean isReading(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isPost(HttpServletRequest request) {
        return request.getMethod().equals("POST");
    }
}
