/** What the second lock and the trail cost, measured on many cases: {@code mvn -Pbench}. */
@NullMarked
package org.jointops.bench;

import org.jspecify.annotations.NullMarked;
