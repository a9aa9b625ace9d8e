/** Tests of the kit of which pages are made, and of what every page has to hold to. */
@NullMarked
package org.jointops.web;

import org.jspecify.annotations.NullMarked;
