using CanCuoc.Vocabulary;

namespace CanCuoc.Law;

/// <summary>A law or decree, by the number that official texts cite.</summary>
/// <param name="Number">With its kind in front, as <c>Luật 26/2023/QH15</c>.</param>
/// <param name="Title">The official title, and an English one of our own.</param>
/// <param name="InForce">First day in force.</param>
public sealed record LegalAct(string Number, Wording Title, DateOnly InForce)
{
    public static readonly LegalAct CitizenCardLaw2014 = new(
        "Luật 59/2014/QH13",
        new("Luật Căn cước công dân", "Law on Citizen Identification"),
        new DateOnly(2016, 1, 1)
    );

    public static readonly LegalAct CitizenCardDecree2015 = new(
        "NĐ 137/2015/NĐ-CP",
        new(
            "Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước công dân",
            "Decree detailing the Law on Citizen Identification"
        ),
        new DateOnly(2016, 1, 1)
    );

    public static readonly LegalAct CivilCode2015 = new(
        "Bộ luật 91/2015/QH13",
        new("Bộ luật Dân sự", "Civil Code"),
        new DateOnly(2017, 1, 1)
    );

    public static readonly LegalAct MarriageLaw2000 = new(
        "Luật 22/2000/QH10",
        new("Luật Hôn nhân và gia đình", "Law on Marriage and Family"),
        new DateOnly(2001, 1, 1)
    );

    public static readonly LegalAct AdoptionLaw2010 = new(
        "Luật 52/2010/QH12",
        new("Luật Nuôi con nuôi", "Law on Adoption"),
        new DateOnly(2011, 1, 1)
    );

    public static readonly LegalAct NationalityLaw2008 = new(
        "Luật 24/2008/QH12",
        new("Luật Quốc tịch Việt Nam", "Law on Vietnamese Nationality"),
        new DateOnly(2009, 7, 1)
    );

    public static readonly LegalAct CivilStatusLaw2014 = new(
        "Luật 60/2014/QH13",
        new("Luật Hộ tịch", "Law on Civil Status"),
        new DateOnly(2016, 1, 1)
    );

    public static readonly LegalAct NumberCircular2021 = new(
        "TT 59/2021/TT-BCA",
        new(
            "Thông tư quy định chi tiết thi hành Luật Căn cước công dân",
            "Circular detailing the Law on Citizen Identification"
        ),
        new DateOnly(2021, 7, 1)
    );

    public static readonly LegalAct ResidenceLaw2020 = new(
        "Luật 68/2020/QH14",
        new("Luật Cư trú", "Law on Residence"),
        new DateOnly(2021, 7, 1)
    );

    public static readonly LegalAct MarriageLaw2014 = new(
        "Luật 52/2014/QH13",
        new("Luật Hôn nhân và gia đình", "Law on Marriage and Family"),
        new DateOnly(2015, 1, 1)
    );

    public static readonly LegalAct IdentityLaw2023 = new(
        "Luật 26/2023/QH15",
        new("Luật Căn cước", "Law on Identification"),
        new DateOnly(2024, 7, 1)
    );

    public static readonly LegalAct IdentityDecree2024 = new(
        "NĐ 70/2024/NĐ-CP",
        new(
            "Nghị định quy định chi tiết một số điều và biện pháp thi hành Luật Căn cước",
            "Decree detailing the Law on Identification"
        ),
        new DateOnly(2024, 7, 1)
    );

    /// <summary>An article of this act.</summary>
    public Article Article(int number, int? clause = null) => new(this, number, clause);

    public override string ToString() => Number;
}
