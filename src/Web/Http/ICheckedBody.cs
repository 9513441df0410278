using FunQuail.Domain.Common;

namespace FunQuail.Web.Http;

/// <summary>A body that was looked at, for an endpoint to take as a parameter.</summary>
internal interface ICheckedBody
{
    /// <summary>Empty when there is a value.</summary>
    IReadOnlyList<Error> Errors { get; }
}
