/**
 * The product as a person sees it, in a real Chromium. {@link org.jointops.browser.BrowserTest} does all waiting, so
 * that tests and page objects only say what a {@link org.jointops.browser.Visitor} does and sees.
 */
@NullMarked
package org.jointops.browser;

import org.jspecify.annotations.NullMarked;
