/**
 * The API as other systems meet it: its description held to the code, and its behaviour on the running product, told as
 * sentences about the domain.
 */
@NullMarked
package org.jointops.api;

import org.jspecify.annotations.NullMarked;
