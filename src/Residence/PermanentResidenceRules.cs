using CanCuoc.Population;
using CanCuoc.Vocabulary;

namespace CanCuoc.Residence;

/// <summary>By what right somebody lives in a dwelling, <i>chỗ ở hợp pháp</i>.</summary>
public enum DwellingRight
{
    /// <summary>One's own (Luật Cư trú 2020 art. 20(1)).</summary>
    Own = 1,

    /// <summary>With close relatives, who agree (art. 20(2)).</summary>
    WithFamily = 2,

    /// <summary>Rented, borrowed or as a guest (art. 20(3)).</summary>
    Rented = 3,
}

/// <summary>What a citizen declares for permanent residence, on form CT01.</summary>
/// <param name="OwnerAgrees">Owner, and head of the household where there is one, agree in writing.</param>
/// <param name="FloorAreaPerPerson">Square metres a person, of a rented dwelling.</param>
public sealed record PermanentResidenceClaim(
    Address Address,
    DwellingRight Right,
    bool OwnerAgrees,
    decimal? FloorAreaPerPerson
);

/// <summary>The conditions of permanent residence. Pure.</summary>
internal static class PermanentResidenceRules
{
    private const string Conditions = "Luật Cư trú 68/2020/QH14 art. 20";

    /// <summary>Square metres a person; a province may ask for more.</summary>
    private const decimal LeastFloorArea = 8;

    public static readonly Refusal NoCommune = new(
        "RES-01",
        "Nơi thường trú phải ghi đến xã, phường, đặc khu của danh mục hiện hành.",
        "A permanent residence names a commune of today's list.",
        Conditions
    );

    public static readonly Refusal NotLiving = new(
        "RES-02",
        "Người này đã chết hoặc bị tuyên bố mất tích.",
        "This person is dead or declared missing.",
        "Luật Cư trú 68/2020/QH14 art. 24"
    );

    public static readonly Refusal AlreadyThere = new(
        "RES-03",
        "Người này đã đăng ký thường trú tại địa chỉ này.",
        "This person is registered as a permanent resident here already.",
        Conditions
    );

    public static readonly Refusal OwnerDisagrees = new(
        "RES-04",
        "Phải có ý kiến đồng ý của chủ sở hữu chỗ ở hợp pháp và chủ hộ.",
        "The owner of the dwelling and the head of household must agree.",
        Conditions
    );

    public static readonly Refusal TooSmall = new(
        "RES-05",
        "Chỗ ở thuê, mượn, ở nhờ phải đủ diện tích nhà ở tối thiểu 8 m² sàn/người.",
        "A rented or borrowed dwelling needs at least 8 m² of floor a person.",
        Conditions
    );

    /// <summary>The first condition that is not met; null when all are.</summary>
    public static Refusal? Check(PersonDetails person, PermanentResidenceClaim claim, DateOnly today)
    {
        if (claim.Address.Unit is not { Level: UnitLevel.Commune } unit || unit.List != AdministrativeUnits.On(today))
            return NoCommune.For("address");
        if (person.DiedOn is not null || person.MissingSince is not null)
            return NotLiving.For("person");
        if (person.PermanentResidence == claim.Address)
            return AlreadyThere.For("address");
        if (claim.Right != DwellingRight.Own && !claim.OwnerAgrees)
            return OwnerDisagrees.For("ownerAgrees");
        return claim.Right == DwellingRight.Rented && (claim.FloorAreaPerPerson ?? 0) < LeastFloorArea
            ? TooSmall.For("floorAreaPerPerson")
            : null;
    }
}
