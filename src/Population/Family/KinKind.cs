using CanCuoc.Vocabulary;

namespace CanCuoc.Population;

/// <summary>What a relative is to a person (Luật 26/2023/QH15 art. 9, item 15).</summary>
public enum KinKind
{
    Father,
    Mother,
    Spouse,
    Representative,
    Child,
    Represented,
}

/// <summary>The words for a <see cref="KinKind"/>.</summary>
public static class KinKindWords
{
    extension(KinKind kind)
    {
        public Wording Wording =>
            kind switch
            {
                KinKind.Father => new("Cha", "Father"),
                KinKind.Mother => new("Mẹ", "Mother"),
                KinKind.Spouse => new("Vợ hoặc chồng", "Spouse"),
                KinKind.Representative => new("Người đại diện hợp pháp", "Legal representative"),
                KinKind.Child => new("Con", "Child"),
                _ => new("Người được đại diện", "Represented person"),
            };
    }
}
