package org.jointops.demo;

import org.jointops.approvals.Status;
import org.jointops.cases.CaseDraft;

/**
 * A case of the training operation that nobody had.
 *
 * @param organisation whose case it is, such as {@code KZ/customs}
 * @param author the user name of the demo account that recorded it
 * @param reached how far it came in its life
 * @param remark why it was returned or voided, in the language of its summary; empty otherwise
 */
public record InventedCase(
        String organisation, String unit, String author, Status reached, String remark, CaseDraft content) {}
