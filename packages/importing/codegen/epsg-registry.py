"""Reads the EPSG registry as PROJ distributes it and writes candidates for epsg-registry.ts.

usage: python epsg-registry.py OUT.json PART PARTS      (needs pyproj and numpy; no grid files are used)

Every coordinate reference system of the registry is classified. A horizontal one gets its projection, the
transformations to WGS 84 that PROJ applies within its area of use, and sample positions with the result of PROJ.
epsg-registry.ts compares the samples with the conversion of the product and writes the tables.
"""
import json
import math
import re
import sqlite3
import sys
import warnings
from os.path import join

import numpy
import pyproj
from pyproj.aoi import AreaOfInterest
from pyproj.transformer import Transformer, TransformerGroup

warnings.simplefilter('ignore')
pyproj.network.set_network_enabled(False)

SECONDS = math.pi / 180 / 3600
SAMPLES_PER_SIDE = 6
# CGCS2000 is ITRF97 at 2000.0. EPSG lists no transformation; plates have moved by less than a metre since.
CGCS2000_ACCURACY = 1.0

ELLIPSOIDS_OF_DATUMS = {'NAD27': 'clrk66', 'NAD83': 'GRS80', 'WGS84': 'WGS84'}


def parse_step(text):
    parameters = {}
    for word in text.split():
        key, _, value = word.partition('=')
        parameters[key] = value
    return parameters


def affine_of_helmert(step):
    """Matrix and translation of a step, linear in the rotations as PROJ applies it."""
    numbers = {key: float(step.get(key, 0) or 0) for key in ('x', 'y', 'z', 'rx', 'ry', 'rz', 's', 'px', 'py', 'pz')}
    sign = -1 if step.get('convention') == 'coordinate_frame' else 1
    rx, ry, rz = (sign * numbers[key] * SECONDS for key in ('rx', 'ry', 'rz'))
    rotation = numpy.array([[1, -rz, ry], [rz, 1, -rx], [-ry, rx, 1]]) if 'exact' not in step else None
    if rotation is None:
        return None
    matrix = (1 + numbers['s'] * 1e-6) * rotation
    translation = numpy.array([numbers['x'], numbers['y'], numbers['z']])
    if step['proj'] == 'molobadekas':
        pivot = numpy.array([numbers['px'], numbers['py'], numbers['pz']])
        translation = translation + pivot - matrix @ pivot
    if 'inv' in step:
        matrix = numpy.linalg.inv(matrix)
        translation = -matrix @ translation
    return matrix, translation


SILENT_STEPS = {'push', 'pop', 'unitconvert', 'axisswap', 'noop', 'cart', 'longlat'}


def shift_of(transformer):
    """Seven parameters as in +towgs84 of the transformation, or None if it is of another kind."""
    definition = transformer.definition
    texts = re.split(r'\bstep\b', definition)[1:] if 'step' in definition else [definition]
    matrix, translation = numpy.eye(3), numpy.zeros(3)
    is_first_projection = True
    for text in texts:
        step = parse_step(text)
        name = step.get('proj')
        if name in ('helmert', 'molobadekas'):
            affine = affine_of_helmert(step)
            if affine is None:
                return None
            matrix, translation = affine[0] @ matrix, affine[0] @ translation + affine[1]
        elif name in SILENT_STEPS:
            continue
        elif is_first_projection:
            is_first_projection = False
        else:
            return None
    scale = (numpy.trace(matrix) / 3 - 1) * 1e6
    rx, ry, rz = (
        (matrix[i][j] - matrix[j][i]) / 2 / (1 + scale * 1e-6) / SECONDS for i, j in ((2, 1), (0, 2), (1, 0))
    )
    return [trim(value) for value in (*translation, rx, ry, rz, scale)]


def trim(value):
    text = f'{value:.7f}'.rstrip('0').rstrip('.')
    return '0' if text in ('-0', '') else text


def operation_codes(transformer):
    codes = []
    for operation in transformer.operations or [transformer]:
        identifier = (operation.to_json_dict().get('id') or {}) if hasattr(operation, 'to_json_dict') else {}
        name = operation.name
        if 'axis order' in name or operation.type_name == 'Conversion' or 'Conversion' in operation.type_name:
            continue
        authority = str(identifier.get('authority', ''))
        if not identifier:
            codes.append(name)
        else:
            codes.append(('-' if authority.startswith('INVERSE') else '') + str(identifier['code']))
    return codes


def positions(bounds, count):
    west, south, east, north = bounds
    if west > east:
        east += 360
    for row in range(count):
        for column in range(count):
            longitude = west + (east - west) * (column + 0.5) / count
            latitude = south + (north - south) * (row + 0.5) / count
            yield ((longitude + 180) % 360 - 180, latitude)


def metres(one, other):
    latitude = math.radians(one[1])
    east = ((one[0] - other[0] + 180) % 360 - 180) * 111320 * math.cos(latitude)
    return math.hypot(east, (one[1] - other[1]) * 111320)


def definition_of(crs):
    text = crs.to_proj4()
    text = re.sub(r'\+datum=(\w+)', lambda match: '+ellps=' + ELLIPSOIDS_OF_DATUMS[match[1]], text)
    text = re.sub(r' \+(no_defs|type=crs|axis=\w+)', '', text)
    return text


AXES = {'east': 'e', 'west': 'w', 'north': 'n', 'south': 's'}


def axes_of(crs):
    letters = [AXES.get(axis.direction, '?') for axis in crs.coordinate_system.axis_list[:2]]
    return ''.join(letters)


def describe(code, crs):
    """Projection, transformations and samples of a horizontal system, or the reason why it has none."""
    if not crs.area_of_use:
        return {'reason': 'area'}
    bounds = crs.area_of_use.bounds
    group = TransformerGroup(crs, 4326, always_xy=True)
    default = Transformer.from_crs(crs, 4326, always_xy=True)
    to_source = Transformer.from_crs(4326, crs, always_xy=True)
    is_cgcs2000 = crs.geodetic_crs.datum.name == 'China 2000'
    operations = []
    for transformer in group.transformers:
        operations.append({
            'transformer': transformer,
            'accuracy': CGCS2000_ACCURACY if is_cgcs2000 else transformer.accuracy,
            'isBallpark': 'allpark' in transformer.description and not is_cgcs2000,
            'bounds': transformer.area_of_use.bounds if transformer.area_of_use else (-180, -90, 180, 90),
        })
    used, samples, ballpark = [], [], 0
    for longitude, latitude in positions(bounds, SAMPLES_PER_SIDE):
        try:
            source = to_source.transform(longitude, latitude, errcheck=True)
            result = default.transform(*source, errcheck=True)
        except pyproj.exceptions.ProjError:
            continue
        if not all(map(math.isfinite, (*source, *result))):
            continue
        if metres((longitude, latitude), result) > 3000:
            continue
        chosen = None
        for index, operation in enumerate(operations):
            again = operation['transformer'].transform(*source)
            if all(map(math.isfinite, again)) and metres(again, result) < 1e-4:
                west, south, east, north = operation['bounds']
                inside = south - 0.01 <= latitude <= north + 0.01 and (
                    west - 0.01 <= longitude <= east + 0.01 if west <= east else longitude >= west or longitude <= east)
                if inside:
                    chosen = index
                    break
                if chosen is None:
                    chosen = index
        if chosen is None:
            continue
        if operations[chosen]['isBallpark']:
            ballpark += 1
            continue
        if chosen not in used:
            used.append(chosen)
        samples.append([*source, *result, chosen])
    if not samples:
        return {'reason': 'transformation' if ballpark or not group.transformers else 'samples'}
    shifts = []
    for index in used:
        operation = operations[index]
        parameters = shift_of(operation['transformer'])
        codes = operation_codes(operation['transformer'])
        shifts.append({
            'index': index,
            'key': '+'.join(codes) or 'none',
            'parameters': parameters,
            'accuracy': operation['accuracy'],
            'bounds': operation['bounds'],
            'name': operation['transformer'].description,
            'definition': operation['transformer'].definition,
        })
    return {
        'definition': definition_of(crs), 'axes': axes_of(crs), 'bounds': bounds, 'shifts': shifts, 'samples': samples,
        'ballpark': ballpark, 'unit': crs.coordinate_system.axis_list[0].unit_name,
    }


def main():
    database = sqlite3.connect(join(pyproj.datadir.get_data_dir(), 'proj.db'))
    rows = database.execute("SELECT code, name, type, deprecated FROM crs_view WHERE auth_name = 'EPSG'").fetchall()
    horizontal = dict(database.execute(
        "SELECT code, horiz_crs_code FROM compound_crs WHERE auth_name = 'EPSG' AND horiz_crs_auth_name = 'EPSG'"))
    flat = dict(database.execute("""
        SELECT one.code, min(other.code) FROM geodetic_crs one JOIN geodetic_crs other
        ON one.datum_code = other.datum_code AND one.datum_auth_name = other.datum_auth_name
        WHERE one.auth_name = 'EPSG' AND other.auth_name = 'EPSG' AND other.type = 'geographic 2D'
        AND other.deprecated = 0 GROUP BY one.code"""))
    systems = []
    rows.sort(key=lambda row: int(row[0]))
    part, parts = int(sys.argv[2]), int(sys.argv[3])
    for index, (code, name, kind, deprecated) in enumerate(rows):
        if index % parts != part:
            continue
        system = {'code': code, 'name': name, 'kind': kind, 'deprecated': deprecated}
        if kind in ('projected', 'geographic 2D'):
            try:
                system.update(describe(code, pyproj.CRS.from_epsg(int(code))))
            except Exception as error:
                system['reason'] = f'error {type(error).__name__}: {error}'
        else:
            system['reason'] = kind
            related = horizontal.get(code) or flat.get(code)
            if related:
                system['related'] = related
        systems.append(system)
        if len(systems) % 200 == 0:
            print(len(systems), code, file=sys.stderr, flush=True)
    json.dump({'proj': pyproj.proj_version_str, 'epsg': database.execute(
        "SELECT value FROM metadata WHERE key = 'EPSG.VERSION'").fetchone()[0], 'systems': systems}, open(sys.argv[1], 'w'))


main()
