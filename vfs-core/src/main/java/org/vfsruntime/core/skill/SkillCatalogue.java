package org.vfsruntime.core.skill;

import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import org.eclipse.collections.api.map.primitive.ObjectIntMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.vfsruntime.core.Faults;
import org.vfsruntime.core.InvalidInputException;
import org.vfsruntime.core.NameList;

/** The k skills of a robot in their fixed order: component i of an embedding is the value of skill i. */
public final class SkillCatalogue implements Iterable<Skill> {
    private final List<Skill> skills;
    private final ObjectIntMap<Skill> indices;

    private SkillCatalogue(List<Skill> skills) {
        this.skills = List.copyOf(skills);
        new Faults()
                .require(!skills.isEmpty(), "skill catalogue", "empty", "hold at least one skill")
                .require(new HashSet<>(skills).size() == skills.size(), "skill catalogue", skills, "not repeat a skill")
                .throwIfAny();
        ObjectIntHashMap<Skill> map = new ObjectIntHashMap<>();
        for (int i = 0; i < this.skills.size(); i++) {
            map.put(this.skills.get(i), i);
        }
        this.indices = map;
    }

    /**
     * @param skills in order, without repetition, at least one
     * @return the catalogue
     */
    public static SkillCatalogue of(List<Skill> skills) {
        return new SkillCatalogue(skills);
    }

    /**
     * @param names skill names in order
     * @return the catalogue
     */
    public static SkillCatalogue ofNames(List<String> names) {
        return new SkillCatalogue(names.stream().map(Skill::new).toList());
    }

    /** @return k, the number of skills */
    public int size() {
        return skills.size();
    }

    /**
     * @param index in [0, k)
     * @return the skill there
     */
    public Skill get(int index) {
        return skills.get(index);
    }

    /** @return the skills in order, unmodifiable */
    public List<Skill> skills() {
        return skills;
    }

    /** @return the names in order */
    public List<String> names() {
        return skills.stream().map(Skill::name).toList();
    }

    /**
     * @param skill any skill
     * @return whether it is in this catalogue
     */
    public boolean contains(Skill skill) {
        return indices.containsKey(skill);
    }

    /**
     * @param skill a skill of this catalogue
     * @return its index in [0, k)
     * @throws InvalidInputException when the skill is unknown
     */
    public int indexOf(Skill skill) {
        int index = indices.getIfAbsent(skill, -1);
        if (index < 0) {
            throw new InvalidInputException("unknown skill '" + skill + "': must be one of " + NameList.of(names()));
        }
        return index;
    }

    @Override
    public Iterator<Skill> iterator() {
        return skills.iterator();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SkillCatalogue that && skills.equals(that.skills);
    }

    @Override
    public int hashCode() {
        return skills.hashCode();
    }

    @Override
    public String toString() {
        return skills.toString();
    }
}
