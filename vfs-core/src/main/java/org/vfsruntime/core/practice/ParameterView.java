package org.vfsruntime.core.practice;

/**
 * What can be told from an observation about the very place that a primitive's parameters lead to, such as the room
 * that is left there. A critic that is told so need not learn geometry from outcomes. It says what would be where, never
 * whether that is good, and goes by the observation alone. Safe for use by several threads.
 */
public interface ParameterView {
    /** Tells nothing. */
    ParameterView NONE = new ParameterView() {
        @Override
        public int size() {
            return 0;
        }

        @Override
        public Scene of(float[] observation) {
            return (parameters, target, offset) -> {};
        }
    };

    /** @return q, the numbers that are told */
    int size();

    /**
     * Whether the view replaces a number of the observation: a critic that is told the view learns without that number,
     * so that it cannot learn tries by heart from numbers that matter only through where the parameters lead.
     *
     * @param number of the observation, from 0
     * @return whether the critic is not to learn from it
     */
    default boolean replaces(int number) {
        return false;
    }

    /**
     * @param observation [d] what is perceived
     * @return the view from there, for one thread
     */
    Scene of(float[] observation);

    /** What is perceived, to be asked about many parameters. */
    @FunctionalInterface
    interface Scene {
        /**
         * @param parameters [p] in the primitive's units
         * @param target receives the q numbers
         * @param offset of the first one
         */
        void write(float[] parameters, float[] target, int offset);
    }
}
