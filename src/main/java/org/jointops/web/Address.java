package org.jointops.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The address that stands in the browser, whatever page answers it. */
record Address(String context, String path, String query) {

    Address(HttpServletRequest request) {
        this(
                request.getContextPath(),
                original(request, RequestDispatcher.FORWARD_SERVLET_PATH, request.getServletPath()),
                original(request, RequestDispatcher.FORWARD_QUERY_STRING, request.getQueryString()));
    }

    /** The same address with one parameter set, or taken out. */
    String with(String name, @Nullable String value) {
        var others = Stream.of(query.split("&")).filter(pair -> !pair.isEmpty() && !pair.startsWith(name + "="));
        var changed = Stream.concat(others, Stream.ofNullable(value).map(v -> pair(name, v)))
                .collect(Collectors.joining("&"));
        return full(changed);
    }

    String whole() {
        return full(query);
    }

    /** Whether a section's pages are shown: the page itself or one below it. */
    boolean isIn(String section) {
        return section.equals("/")
                ? path.isEmpty() || path.equals("/")
                : path.equals(section) || path.startsWith(section + "/");
    }

    static String pair(String name, Object value) {
        return URLEncoder.encode(name, UTF_8) + "=" + URLEncoder.encode(value.toString(), UTF_8);
    }

    private String full(String parameters) {
        return context + path + (parameters.isEmpty() ? "" : "?" + parameters);
    }

    /** A forward keeps what the browser asked for in attributes; an ending the browser never saw is cut off. */
    private static String original(HttpServletRequest request, String attribute, @Nullable String otherwise) {
        return Optional.ofNullable((String) request.getAttribute(attribute))
                .or(() -> Optional.ofNullable(otherwise))
                .orElse("")
                .replaceFirst("\\.xhtml$", "")
                .replaceFirst("^/index$", "/");
    }
}
