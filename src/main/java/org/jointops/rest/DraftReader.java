package org.jointops.rest;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.bind.annotation.JsonbTypeAdapter;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jointops.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads a draft's public fields from JSON, strictly: a text where a number or a list belongs, a name that stands twice
 * or anything behind the end is refused, not guessed at. Names that the draft does not have are passed over, so that a
 * document can be sent back as it was read.
 *
 * <p>The depth of what is read follows the draft, and a number stays the text that it was sent as: neither a deep nest
 * nor a number with a million digits costs more than its length.
 */
@Provider
public class DraftReader implements ReaderInterceptor {

    /** The longest body in bytes; the largest sensible case has some tens of thousands. */
    static final int LONGEST = 8 * 1024 * 1024;

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,30}(\\.\\d{1,30})?");

    @Override
    public @Nullable Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        var type = context.getType();
        if (!type.getName().startsWith("org.jointops.")) {
            return context.proceed();
        }
        var body = context.getInputStream();
        var bytes = body.readNBytes(LONGEST + 1);
        if (bytes.length > LONGEST) {
            drain(body);
            throw Problem.tooLarge(LONGEST / 1024 / 1024);
        }
        var text = decoded(bytes);
        return text.isBlank() ? null : read(text, type);
    }

    /** Most callers listen only when they have said all; how long that may take has a limit too. */
    private static void drain(InputStream body) throws IOException {
        for (long rest = 4L * LONGEST, read = 1; rest > 0 && read > 0; rest -= read) {
            read = body.skip(rest);
        }
    }

    static Object read(String text, Class<?> type) {
        try (var parser = Json.createParser(new StringReader(text))) {
            require(parser.next() == Event.START_OBJECT);
            var draft = object(parser, type);
            require(!parser.hasNext());
            return draft;
        } catch (JsonException | IllegalStateException e) {
            throw Problem.unreadable("unreadable");
        }
    }

    private static String decoded(byte[] bytes) {
        try {
            var text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw Problem.unreadable("unreadable");
        }
    }

    private static Object object(JsonParser parser, Class<?> type) {
        var fields = new LinkedHashMap<String, Field>();
        for (var field : type.getFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                fields.put(field.getName(), field);
            }
        }
        try {
            var draft = type.getConstructor().newInstance();
            var seen = new HashSet<String>();
            for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
                var name = parser.getString();
                require(seen.add(name));
                var field = fields.get(name);
                if (field == null) {
                    skip(parser);
                } else {
                    set(draft, field, parser);
                }
            }
            return draft;
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type + " is no draft", e);
        }
    }

    private static void set(Object draft, Field field, JsonParser parser) throws IllegalAccessException {
        var event = parser.next();
        if (event == Event.VALUE_NULL) {
            if (!field.getType().isPrimitive()) {
                field.set(draft, null);
            }
        } else if (field.isAnnotationPresent(JsonbTypeAdapter.class)) {
            field.set(draft, number(parser, event));
        } else {
            field.set(draft, value(parser, event, field.getGenericType()));
        }
    }

    private static Object value(JsonParser parser, Event event, Type type) {
        if (type instanceof ParameterizedType generic) {
            var arguments = generic.getActualTypeArguments();
            return generic.getRawType() == Map.class ? map(parser, event) : list(parser, event, arguments[0]);
        }
        if (type == String.class) {
            require(event == Event.VALUE_STRING);
            return parser.getString();
        }
        if (type == boolean.class || type == Boolean.class) {
            require(event == Event.VALUE_TRUE || event == Event.VALUE_FALSE);
            return event == Event.VALUE_TRUE;
        }
        require(event == Event.START_OBJECT && type instanceof Class);
        return object(parser, (Class<?>) type);
    }

    private static List<Object> list(JsonParser parser, Event begin, Type element) {
        require(begin == Event.START_ARRAY);
        var list = new ArrayList<>();
        for (var event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            list.add(value(parser, event, element));
        }
        return list;
    }

    private static Map<String, String> map(JsonParser parser, Event begin) {
        require(begin == Event.START_OBJECT);
        var map = new LinkedHashMap<String, String>();
        for (var event = parser.next(); event != Event.END_OBJECT; event = parser.next()) {
            var name = parser.getString();
            var value = parser.next();
            require(!map.containsKey(name) && (value == Event.VALUE_STRING || value == Event.VALUE_NULL));
            map.put(name, value == Event.VALUE_NULL ? "" : parser.getString());
        }
        return map;
    }

    /** A number as a person would type it; what is out of all bounds stays as it is and is refused at its field. */
    private static String number(JsonParser parser, Event event) {
        var text = parser.getString();
        require(event == Event.VALUE_NUMBER
                || (event == Event.VALUE_STRING
                        && (text.isBlank() || NUMBER.matcher(text.strip()).matches())));
        if (event == Event.VALUE_STRING || !NUMBER.matcher(text).matches()) {
            return text;
        }
        var number = new BigDecimal(text).stripTrailingZeros();
        return number.scale() <= 0 ? number.toBigInteger().toString() : text;
    }

    private static void skip(JsonParser parser) {
        var event = parser.next();
        if (event == Event.START_OBJECT) {
            parser.skipObject();
        } else if (event == Event.START_ARRAY) {
            parser.skipArray();
        }
    }

    private static void require(boolean readable) {
        if (!readable) {
            throw Problem.unreadable("unreadable");
        }
    }
}
