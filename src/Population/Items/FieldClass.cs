using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>Who may be shown an item of a record.</summary>
public enum FieldClass
{
    /// <summary>Whoever may read the record.</summary>
    Open,

    /// <summary>Only whose post and purpose need it; never listed, counted or answered to an agency (NĐ 13/2023/NĐ-CP art. 2(4)).</summary>
    Sensitive,

    /// <summary>What it was before it was sealed: only with a permission of its own (<see cref="SealedItems"/>).</summary>
    Sealed,
}

/// <summary>The words for a <see cref="FieldClass"/>.</summary>
public static class FieldClassWords
{
    extension(FieldClass fieldClass)
    {
        public Wording Wording =>
            fieldClass switch
            {
                FieldClass.Sealed => new("niêm phong", "sealed"),
                FieldClass.Sensitive => new("nhạy cảm", "sensitive"),
                _ => new("thường", "open"),
            };
    }
}
