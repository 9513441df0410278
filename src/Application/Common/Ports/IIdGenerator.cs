namespace FunQuail.Application.Common.Ports;

/// <summary>New names for the world: version 7 GUIDs (RFC 9562), so that they sort by time.</summary>
public interface IIdGenerator
{
    Guid NewGuid();
}
