using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>A file of persons, read record by record and holding one at a time.</summary>
internal abstract class CollectedFile : IDisposable
{
    public abstract CollectedShape Shape { get; }

    /// <summary>When the data were true, as the file says; null when it does not.</summary>
    public DateOnly? AsAt { get; protected set; }

    /// <summary>The file of a shape, told by its first sign: XML begins with <c>&lt;</c>.</summary>
    public static CollectedFile Of(Stream content)
    {
        int first;
        do first = content.ReadByte();
        while (first is ' ' or '\r' or '\n' or '\t' or 0xEF or 0xBB or 0xBF);
        content.Position = 0;
        return first == '<' ? new XmlFile(content) : new SheetFile(content);
    }

    /// <summary>Bytes read so far.</summary>
    public abstract long Position { get; }

    /// <summary>Reads the beginning; refused when this is another kind of file.</summary>
    public abstract Outcome<Done> Open();

    /// <summary>The next record; none at the end.</summary>
    public abstract Outcome<Optional<CollectedRecord>> Next();

    public abstract void Dispose();
}

/// <summary>The shapes in which persons are collected.</summary>
public enum CollectedShape
{
    /// <summary>XML of QCVN 109:2017/BTTTT, as published or as the services in use send it.</summary>
    Qcvn109 = 1,

    /// <summary>Collection sheets (form DC01) in a table: CSV.</summary>
    Sheet = 2,

    /// <summary>XML of entries of civil-status registers (docs/collection.md).</summary>
    CivilStatus = 3,
}

/// <summary>How shapes are called.</summary>
public static class CollectedShapes
{
    extension(CollectedShape shape)
    {
        /// <summary>As the source of a record names it.</summary>
        public string Name =>
            shape switch
            {
                CollectedShape.CivilStatus => "Hộ tịch",
                CollectedShape.Sheet => "DC01",
                _ => "QCVN 109",
            };

        /// <summary>What stands behind it, where nobody says otherwise: a sheet is what the citizen declared.</summary>
        internal EvidenceRank Evidence =>
            shape switch
            {
                CollectedShape.CivilStatus => EvidenceRank.CivilStatus,
                CollectedShape.Sheet => EvidenceRank.Statement,
                _ => EvidenceRank.Paper,
            };
    }
}

/// <summary>A value, or none.</summary>
internal readonly record struct Optional<T>(T? Value)
    where T : class;
