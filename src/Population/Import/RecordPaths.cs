namespace CanCuoc.Population;

/// <summary>The paths of an address, whose unit may be given by one code of any level or by those of its levels.</summary>
internal sealed class PlacePaths(string element)
{
    public string Element => element;

    public string Detail { get; } = $"{element}/ChiTiet";

    public string Country { get; } = $"{element}/QuocGia";

    public string[] UnitCodes { get; } =
    [$"{element}/MaDonViHanhChinh", $"{element}/MaPhuongXa", $"{element}/MaQuanHuyen", $"{element}/MaTinhThanh"];
}

/// <summary>The paths of a name.</summary>
/// <param name="element">Whose it is; empty for the person's own.</param>
internal sealed class NamePaths(string element)
{
    public string Element => element;

    public string Whole { get; } = $"{element}/HoVaTen".TrimStart('/');

    public string Family { get; } = $"{element}/HoVaTen/Ho".TrimStart('/');

    public string Middle { get; } = $"{element}/HoVaTen/ChuDem".TrimStart('/');

    public string Given { get; } = $"{element}/HoVaTen/Ten".TrimStart('/');
}
