package org.jointops.stack;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Somebody who calls a server from a script. It follows no redirect, so that a test sees what was answered. */
public record Caller(String server, Map<String, String> headers) {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

    public Caller {
        headers = Map.copyOf(headers);
    }

    /** The same caller with one header more, or another value of it. */
    public Caller with(String header, String value) {
        Map<String, String> all = new HashMap<>(headers);
        all.put(header, value);
        return new Caller(server, all);
    }

    /** The same caller, answered in another language. */
    public Caller in(String language) {
        return with("Accept-Language", language);
    }

    public Answer get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    public Answer post(String path, String json) {
        return post(path, "application/json", json);
    }

    public Answer post(String path, String mediaType, String body) {
        return with("Content-Type", mediaType).send("POST", path, BodyPublishers.ofString(body));
    }

    public Answer put(String path, String json) {
        return with("Content-Type", "application/json").send("PUT", path, BodyPublishers.ofString(json));
    }

    public Answer delete(String path) {
        return send("DELETE", path, BodyPublishers.noBody());
    }

    /** With any method, and a body of JSON unless it is empty. */
    public Answer send(String method, String path, String json) {
        return json.isEmpty()
                ? send(method, path, BodyPublishers.noBody())
                : with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(json));
    }

    Answer postForm(String path, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, BodyPublishers.ofString(form));
    }

    private Answer send(String method, String path, BodyPublisher body) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server + path)).timeout(Duration.ofMinutes(1));
        headers.forEach(request::header);
        try {
            HttpResponse<byte[]> response =
                    CLIENT.send(request.method(method, body).build(), BodyHandlers.ofByteArray());
            return new Answer(response.statusCode(), response.headers(), response.body());
        } catch (IOException e) {
            throw new Unanswered(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Unanswered(method + " " + path, e);
        }
    }

    /** A call that got no answer, as when the server dies under it. */
    public static final class Unanswered extends RuntimeException {

        Unanswered(String call, Exception cause) {
            super(call + " got no answer", cause);
        }
    }
}
