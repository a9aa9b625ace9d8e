@org.jspecify.annotations.NullMarked
package org.jointops.shared;
