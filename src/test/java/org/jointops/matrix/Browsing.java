package org.jointops.matrix;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Somebody who reads pages without a browser, signed in through Keycloak as with one. */
public final class Browsing {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final Pattern FORM = Pattern.compile("<form[^>]*action=\"([^\"]+)\"");
    private static final int MOST_REDIRECTS = 12;

    private final String server;

    /** By server. */
    private final Map<String, Map<String, String>> cookies = new HashMap<>();

    private Browsing(String server) {
        this.server = server;
    }

    public static Browsing as(String user, String server) {
        var visitor = new Browsing(server);
        var form = FORM.matcher(visitor.open(server + "/").body());
        if (!form.find()) {
            throw new AssertionError("Keycloak asked for no name and password");
        }
        var home = visitor.follow(
                visitor.send(form.group(1).replace("&amp;", "&"), "username=" + encoded(user) + "&password=demo"));
        if (!home.uri().toString().startsWith(server)) {
            throw new AssertionError(user + " could not sign in: " + home.body());
        }
        return visitor;
    }

    /** The page at a path; redirects are followed. */
    public HttpResponse<String> get(String path) {
        return open(server + path);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> open(String address) {
        return follow(send(address, null));
    }

    private HttpResponse<String> follow(HttpResponse<String> first) {
        var answer = first;
        for (int i = 0; i < MOST_REDIRECTS && answer.statusCode() / 100 == 3; i++) {
            var location = answer.headers().firstValue("Location").orElseThrow();
            answer = send(answer.uri().resolve(location).toString(), null);
        }
        return answer;
    }

    private HttpResponse<String> send(String address, @org.jspecify.annotations.Nullable String form) {
        var uri = URI.create(address);
        var kept = cookies.computeIfAbsent(uri.getAuthority(), authority -> new TreeMap<>());
        var request = HttpRequest.newBuilder(uri).header("Accept-Language", "en");
        if (!kept.isEmpty()) {
            request.header(
                    "Cookie",
                    kept.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        if (form != null) {
            request.header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(form));
        }
        try {
            var answer = CLIENT.send(request.build(), BodyHandlers.ofString());
            answer.headers().allValues("Set-Cookie").forEach(cookie -> keep(kept, cookie));
            return answer;
        } catch (IOException e) {
            throw new AssertionError(address, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(address, e);
        }
    }

    private static void keep(Map<String, String> kept, String cookie) {
        var pair = cookie.split(";", 2)[0];
        var name = pair.substring(0, pair.indexOf('='));
        var value = pair.substring(name.length() + 1);
        if (value.isEmpty()) {
            kept.remove(name);
        } else {
            kept.put(name, value);
        }
    }
}
