package org.jointops.web;

import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.PropertyNotWritableException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets pages read and write the public fields of drafts, and read the components and other plain questions of our
 * records and enums, be their type public or not. An empty field is kept as nothing.
 */
public class DraftResolver extends ELResolver {

    private static final String OURS = "org.jointops.";

    private static final ClassValue<Map<String, Field>> FIELDS = new ClassValue<>() {
        @Override
        protected Map<String, Field> computeValue(Class<?> type) {
            return fields(type);
        }
    };

    private static final ClassValue<Map<String, Method>> QUESTIONS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return questions(type);
        }
    };

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        var field = field(base, property);
        if (field != null) {
            context.setPropertyResolved(base, property);
            return read(field, base);
        }
        var question = question(base, property);
        if (question != null) {
            context.setPropertyResolved(base, property);
            return ask(question, base);
        }
        return null;
    }

    @Override
    public @Nullable Class<?> getType(ELContext context, @Nullable Object base, @Nullable Object property) {
        var field = field(base, property);
        if (field == null) {
            return null;
        }
        context.setPropertyResolved(base, property);
        return field.getType();
    }

    @Override
    public void setValue(ELContext context, @Nullable Object base, @Nullable Object property, @Nullable Object value) {
        var field = field(base, property);
        if (field != null) {
            write(field, base, "".equals(value) ? null : context.convertToType(value, field.getType()));
            context.setPropertyResolved(base, property);
        } else if (question(base, property) != null) {
            throw new PropertyNotWritableException("A record does not change: " + property);
        }
    }

    @Override
    public boolean isReadOnly(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (field(base, property) != null) {
            context.setPropertyResolved(base, property);
            return false;
        }
        if (question(base, property) != null) {
            context.setPropertyResolved(base, property);
        }
        return true;
    }

    @Override
    public @Nullable Class<?> getCommonPropertyType(ELContext context, @Nullable Object base) {
        return base == null ? null : String.class;
    }

    private static @Nullable Field field(@Nullable Object base, @Nullable Object property) {
        return base == null || property == null
                ? null
                : FIELDS.get(base.getClass()).get(property.toString());
    }

    private static @Nullable Method question(@Nullable Object base, @Nullable Object property) {
        return base == null || property == null
                ? null
                : QUESTIONS.get(base.getClass()).get(property.toString());
    }

    private static Map<String, Field> fields(Class<?> type) {
        var found = new HashMap<String, Field>();
        if (type.getName().startsWith(OURS)) {
            Stream.of(type.getFields())
                    .filter(field ->
                            !Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers()))
                    .filter(Field::trySetAccessible)
                    .forEach(field -> found.put(field.getName(), field));
        }
        return found;
    }

    private static Map<String, Method> questions(Class<?> type) {
        var found = new HashMap<String, Method>();
        if (type.getName().startsWith(OURS) && (type.isRecord() || Enum.class.isAssignableFrom(type))) {
            Stream.of(type.getMethods())
                    .filter(method -> method.getParameterCount() == 0 && method.getReturnType() != void.class)
                    .filter(method -> !Modifier.isStatic(method.getModifiers()))
                    .filter(method -> method.getDeclaringClass().getName().startsWith(OURS))
                    .filter(Method::trySetAccessible)
                    .forEach(method -> found.put(method.getName(), method));
        }
        return found;
    }

    private static @Nullable Object read(Field field, @Nullable Object base) {
        try {
            return field.get(base);
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static void write(Field field, @Nullable Object base, @Nullable Object value) {
        try {
            field.set(base, value);
        } catch (IllegalAccessException e) {
            throw new ELException(e);
        }
    }

    private static @Nullable Object ask(Method question, @Nullable Object base) {
        try {
            return question.invoke(base);
        } catch (ReflectiveOperationException e) {
            throw new ELException(e);
        }
    }
}
