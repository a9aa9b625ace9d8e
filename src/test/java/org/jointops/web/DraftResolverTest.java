package org.jointops.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.el.ELContext;
import jakarta.el.ELResolver;
import jakarta.el.FunctionMapper;
import jakarta.el.VariableMapper;
import java.math.BigDecimal;
import org.jointops.shared.Qualifier;
import org.jointops.shared.Quantity;
import org.jointops.shared.QuantityDraft;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DraftResolverTest {

    private final DraftResolver resolver = new DraftResolver();
    private final ELContext context = new Bare();

    /** A row of a list as rooms have them: hidden from other packages. */
    private record Row(String number, Qualifier qualifier) {
        @SuppressWarnings("unused")
        String hidden() {
            return number;
        }

        public boolean isLate() {
            return true;
        }
    }

    @Test
    void readsAndWritesThePublicFieldsOfADraft() {
        var draft = new QuantityDraft();

        resolver.setValue(context, draft, "amount", "1.25");

        assertThat(context.isPropertyResolved()).isTrue();
        assertThat(resolver.getValue(context, draft, "amount")).isEqualTo("1.25");
        assertThat(resolver.getType(context, draft, "amount")).isEqualTo(String.class);
        assertThat(resolver.isReadOnly(context, draft, "amount")).isFalse();
    }

    @Test
    void keepsAnEmptyFieldAsNothing() {
        var draft = new QuantityDraft("1.25", "kg", "exact");

        resolver.setValue(context, draft, "amount", "");

        assertThat(draft.amount).isNull();
    }

    @Test
    void keepsWhatWasTypedAsItWasTyped() {
        var draft = new QuantityDraft();

        resolver.setValue(context, draft, "amount", " -1,5 кг ");

        assertThat(draft.amount).isEqualTo(" -1,5 кг ");
    }

    @Test
    void readsHiddenRecordsAndEnums() {
        var row = new Row("TRN-2026-01-RU-BORDER-000123", Qualifier.AT_LEAST);

        assertThat(resolver.getValue(context, row, "number")).isEqualTo("TRN-2026-01-RU-BORDER-000123");
        assertThat(resolver.getValue(context, row, "isLate")).isEqualTo(true);
        assertThat(resolver.getValue(context, Qualifier.AT_LEAST, "code")).isEqualTo("at-least");
        assertThat(resolver.isReadOnly(context, row, "number")).isTrue();
    }

    @Test
    void answersTheQuestionsOfAQuantity() {
        assertThat(resolver.getValue(context, Quantity.exactly("1.250", "kg"), "plainAmount"))
                .isEqualTo("1.25");
    }

    @Test
    void leavesOtherPeoplesObjectsToOthers() {
        assertThat(resolver.getValue(context, new BigDecimal("1"), "scale")).isNull();
        assertThat(resolver.getValue(context, new Row("1", Qualifier.EXACT), "unknown"))
                .isNull();
        assertThat(context.isPropertyResolved()).isFalse();
    }

    /** Enough of a context to note what was resolved, and to leave text as it is. */
    private static final class Bare extends ELContext {
        @Override
        public <T> T convertToType(Object value, Class<T> type) {
            return type.cast(value);
        }

        @Override
        public ELResolver getELResolver() {
            return new DraftResolver();
        }

        @Override
        public @Nullable FunctionMapper getFunctionMapper() {
            return null;
        }

        @Override
        public @Nullable VariableMapper getVariableMapper() {
            return null;
        }
    }
}
