"""Answers one JSON line for each: calls the Support API by boto3 and tells what came of it."""

import base64
import json
import sys

import boto3
from botocore import xform_name
from botocore.exceptions import ClientError

client = boto3.client("support", endpoint_url=sys.argv[1])


def with_bytes(value):
    if isinstance(value, dict):
        return {
            name: base64.b64decode(each) if name == "data" else with_bytes(each)
            for name, each in value.items()
        }
    return [with_bytes(each) for each in value] if isinstance(value, list) else value


def plain(value):
    return base64.b64encode(value).decode() if isinstance(value, bytes) else str(value)


def answer(request):
    if "pageSize" in request:
        pages = client.get_paginator("describe_cases").paginate(
            PaginationConfig={"PageSize": request["pageSize"]}
        )
        return {"output": {"caseIds": [case["caseId"] for page in pages for case in page["cases"]]}}
    try:
        output = getattr(client, xform_name(request["operation"]))(**with_bytes(request["input"]))
    except ClientError as error:
        return {
            "type": error.response["Error"]["Code"],
            "message": error.response["Error"]["Message"],
            "isTyped": type(error) is not ClientError
            and isinstance(error, getattr(client.exceptions, error.response["Error"]["Code"])),
        }
    output.pop("ResponseMetadata")
    return {"output": output}


for line in sys.stdin:
    print(json.dumps(answer(json.loads(line)), default=plain), flush=True)
